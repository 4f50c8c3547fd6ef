package dev.madang.forum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.BoardDraft;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.PostPage;
import org.junit.jupiter.api.Test;

/** The code that the README shows; between its marks it stands as it stands there. */
class ReadmeExampleTest {

    @Test
    void theReadmeTellsTheTruth() {
        // readme:begin
        try (Forum forum = Forum.builder().storage(new InMemoryForumStorage()).build()) {
            Actor admin = Actor.administrator("root", ClientAddress.of("10.0.0.1"));
            BoardKey free = BoardKey.of("free");
            forum.boards().create(admin, BoardDraft.of(free).name("자유게시판"));

            Actor writer = Actor.member("u-42", ClientAddress.of("112.171.9.7"));
            Post post = forum.posts()
                    .write(
                            writer,
                            PostDraft.on(free)
                                    .nickname("카카오")
                                    .title("점심 뭐 드세요?")
                                    .body("저는 김밥이요."));
            forum.comments()
                    .write(writer, CommentDraft.on(post.id()).nickname("시사").body("저도요"));

            Actor reader = Actor.guest(ClientAddress.of("182.219.4.103"));
            PostPage page = forum.posts().list(reader, free, Paging.page(1));
            Post opened = forum.posts().open(reader, post.id()); // a person reads it: a view is counted
            Post fetched = forum.posts().get(reader, post.id()); // a program looks: nothing is counted
            // readme:end

            assertThat(page.total()).isEqualTo(1);
            assertThat(page.posts()).singleElement().satisfies(row -> {
                assertThat(row.number().value()).isEqualTo(1);
                assertThat(row.title()).isEqualTo("점심 뭐 드세요?");
                assertThat(row.author().nickname().orElseThrow().value()).isEqualTo("카카오");
                assertThat(row.comments()).isEqualTo(1);
                assertThat(row.views()).isZero();
            });
            assertThat(opened.body()).isEqualTo("저는 김밥이요.");
            assertThat(opened.address().orElseThrow().value()).isEqualTo("112.171.xxx.7");
            assertThat(opened.views()).isEqualTo(1);
            assertThat(fetched.views()).isEqualTo(1);
            assertThat(forum.comments()
                            .list(reader, post.id(), Paging.page(1))
                            .comments()
                            .get(0)
                            .body())
                    .isEqualTo("저도요");
        }
    }
}
