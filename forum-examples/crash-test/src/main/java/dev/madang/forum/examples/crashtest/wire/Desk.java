package dev.madang.forum.examples.crashtest.wire;

/** Where requests are done, each as its record says. */
public interface Desk {

    Answer makeBoard(Request.MakeBoard request);

    Answer writePost(Request.WritePost request);

    Answer writeComment(Request.WriteComment request);

    Answer editPost(Request.EditPost request);

    Answer editComment(Request.EditComment request);

    Answer changePost(Request.ChangePost request);

    Answer changeComment(Request.ChangeComment request);

    Answer movePost(Request.MovePost request);

    Answer readPost(Request.ReadPost request);

    Answer storeViews(Request.StoreViews request);

    Answer verify(Request.Verify request);

    Answer ask(Request.Ask request);
}
