package dev.madang.forum.fuzz;

import static dev.madang.forum.ForumFixture.FREE;

import dev.madang.forum.ForumException;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.board.BoardDraft;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.PostEdit;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostPage;
import java.util.List;
import java.util.function.Supplier;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/** Three threads on the storage in memory, with what Lincheck has them do: all that they see has to fit some order of the calls. */
@Param(name = "post", gen = IntGen.class, conf = "0:1")
public class InMemoryStorageLincheck {

    private static final BoardKey OTHER = BoardKey.of("other");

    private final ForumFixture forum = ForumFixture.create();
    private final List<PostId> posts;

    public InMemoryStorageLincheck() {
        forum.board();
        forum.forum().boards().create(forum.admin(), BoardDraft.of(OTHER).name("다른 마당"));
        posts = List.of(forum.post().id(), forum.post().id());
    }

    @Operation
    public String write() {
        return told(() -> {
            Post post = forum.forum()
                    .posts()
                    .write(
                            forum.member(),
                            PostDraft.on(FREE).nickname("카카오").title("제목").body("글"));
            return post.number().toString();
        });
    }

    @Operation
    public String writeOnce() {
        return told(() -> {
            PostDraft draft = PostDraft.on(FREE).nickname("카카오").title("제목").body("글");
            return forum.forum()
                    .posts()
                    .write(forum.member(), draft.idempotencyKey("once"))
                    .number()
                    .toString();
        });
    }

    @Operation
    public String comment(@Param(name = "post") int post) {
        return told(() -> {
            CommentDraft draft = CommentDraft.on(posts.get(post)).nickname("시사").body("댓글");
            return Integer.toString(
                    forum.forum().comments().write(forum.other(), draft).number());
        });
    }

    @Operation
    public String edit(@Param(name = "post") int post) {
        return told(() -> {
            PostEdit edit = PostEdit.of(posts.get(post), 1).body("다른 글");
            return Long.toString(
                    forum.forum().posts().edit(forum.member(), edit).version());
        });
    }

    @Operation
    public String delete(@Param(name = "post") int post) {
        return told(() -> Long.toString(
                forum.forum().posts().delete(forum.member(), posts.get(post)).version()));
    }

    @Operation
    public String move(@Param(name = "post") int post) {
        return told(() -> forum.forum()
                .posts()
                .move(forum.admin(), posts.get(post), OTHER)
                .number()
                .toString());
    }

    @Operation
    public String list() {
        return told(() -> {
            PostPage page = forum.forum().posts().list(forum.guest(), FREE, Paging.page(1));
            return page.total() + " "
                    + page.posts().stream()
                            .map(row -> row.number() + " has " + row.comments())
                            .toList();
        });
    }

    private static String told(Supplier<String> call) {
        try {
            return call.get();
        } catch (ForumException refused) {
            return refused.code();
        }
    }

    @Test
    void isLinearizable() {
        new StressOptions()
                .iterations(30)
                .invocationsPerIteration(500)
                .threads(3)
                .actorsPerThread(3)
                .check(InMemoryStorageLincheck.class);
    }
}
