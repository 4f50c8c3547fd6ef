package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.board.Category;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.examples.boardweb.text.Words;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.Secrecy;
import java.util.List;
import java.util.Optional;

/**
 * What another edit made meanwhile of what somebody edits: all that the form can change.
 *
 * @param category the heading that it stands under
 * @param title its title; empty for a comment
 * @param marks words for what it is besides published
 * @param body its text
 */
public record Present(Optional<String> category, String title, List<String> marks, String body) {

    static Present of(Post post, Words words) {
        List<String> marks = Rows.marks(post.summary(), words);
        return new Present(post.category().map(Category::value), post.title(), marks, post.body());
    }

    static Present of(Comment comment, Words words) {
        List<String> marks = comment.secrecy() == Secrecy.SECRET ? List.of(words.say("flag.secret")) : List.of();
        return new Present(Optional.empty(), "", marks, comment.body());
    }
}
