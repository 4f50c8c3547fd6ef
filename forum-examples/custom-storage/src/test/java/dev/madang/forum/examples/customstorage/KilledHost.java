package dev.madang.forum.examples.customstorage;

import dev.madang.forum.Forum;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.BoardDraft;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import java.nio.file.Path;

/** A host that writes posts with a comment each, says of each when it is acknowledged, and never ends. */
final class KilledHost {

    static final BoardKey BOARD = BoardKey.of("free");
    static final Actor ADMINISTRATOR = Actor.administrator("root", ClientAddress.of("127.0.0.1"));

    private KilledHost() {}

    public static void main(String[] args) {
        Forum forum = Forum.builder()
                .storage(RocksForumStorage.open(Path.of(args[0])))
                .build();
        forum.boards().create(ADMINISTRATOR, BoardDraft.of(BOARD).name("자유게시판"));
        for (int i = 1; ; i++) {
            Post post = forum.posts()
                    .write(
                            ADMINISTRATOR,
                            PostDraft.on(BOARD).nickname("글쓴이").title("글 " + i).body("본문"));
            forum.comments()
                    .write(
                            ADMINISTRATOR,
                            CommentDraft.on(post.id()).nickname("글쓴이").body("댓글 " + i));
            System.out.println(post.number().value());
        }
    }
}
