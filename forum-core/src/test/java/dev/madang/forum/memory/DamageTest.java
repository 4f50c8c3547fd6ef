package dev.madang.forum.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.forum.Forum;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.board.Category;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.maintenance.Discrepancy;
import dev.madang.forum.maintenance.Discrepancy.Count;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.Post;
import dev.madang.forum.storage.Position;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts that went wrong are found, named, and mended. */
class DamageTest {

    private final InMemoryForumStorage storage = new InMemoryForumStorage();
    private final ForumFixture yard = ForumFixture.over(storage, builder -> builder);
    private final Forum forum = yard.forum();
    private final Actor admin = yard.admin();
    private Post post;
    private Comment parent;
    private Comment reply;
    private String sound;
    private BoardCounts counts;

    @BeforeEach
    void aForum() {
        yard.board("free", board -> board.categories("잡담"));
        post = yard.post(yard.member(), ForumFixture.FREE, draft -> draft.category("잡담"));
        Post notice = yard.post();
        forum.posts().makeNotice(yard.moderator(), notice.id());
        yard.comment(notice.id());
        parent = yard.comment(post.id());
        reply = yard.reply(yard.other(), parent);
        sound = yard.everything();
        counts = forum.boards().counts(admin, ForumFixture.FREE);
    }

    @AfterEach
    void close() {
        yard.close();
    }

    private MemoryState state() {
        return ((MemoryBoards) storage.boards()).state();
    }

    private BoardRow board() {
        return state().board(ForumFixture.FREE);
    }

    private PostRow row() {
        return state().known(post.id());
    }

    private void assertFoundAndMended(Discrepancy... damage) {
        assertThat(forum.maintenance().verify(admin).found()).containsExactlyInAnyOrder(damage);
        assertThat(forum.maintenance().verify(admin).isSound()).isFalse();

        assertThat(forum.maintenance().repair(admin).found()).containsExactlyInAnyOrder(damage);

        assertThat(forum.maintenance().verify(admin).found()).isEmpty();
        assertThat(yard.everything()).isEqualTo(sound);
        assertThat(forum.boards().counts(admin, ForumFixture.FREE)).isEqualTo(counts);
    }

    @Test
    void ofTheCountOfComments() {
        row().thread.published = 7;

        assertFoundAndMended(new Discrepancy(Count.POST_COMMENTS, "free/1", 7, 2));
        assertThat(forum.posts().get(admin, post.id()).comments()).isEqualTo(2);
    }

    @Test
    void ofTheThread() {
        row().thread.listed.clear();

        assertFoundAndMended(new Discrepancy(Count.POST_THREAD, "free/1", 0, 2));
        assertThat(forum.comments().list(admin, post.id(), Paging.page(1)).comments())
                .containsExactly(parent, reply);
    }

    @Test
    void ofTheThreadIsMendedForWhatComesAfterToo() {
        row().thread.listed.clear();
        forum.maintenance().repair(admin);

        forum.comments().delete(yard.other(), parent.id());
        assertThat(forum.comments().list(admin, post.id(), Paging.page(1)).total())
                .isEqualTo(2);
        forum.comments().delete(yard.other(), reply.id());
        assertThat(forum.comments().list(admin, post.id(), Paging.page(1)).total())
                .isZero();
    }

    @Test
    void ofTheLastNumberOfComments() {
        row().thread.lastNumber = 1;

        assertFoundAndMended(new Discrepancy(Count.POST_LAST_NUMBER, "free/1", 1, 2));
        assertThat(yard.comment(post.id()).number()).isEqualTo(3);
    }

    @Test
    void ofTheList() {
        board().lists.listed.clear();

        assertFoundAndMended(new Discrepancy(Count.BOARD_POSTS, "free", 0, 1));
        assertThat(forum.posts().list(admin, ForumFixture.FREE, Paging.page(1)).posts())
                .extracting(row -> row.id())
                .containsExactly(post.id());
    }

    @Test
    void ofTheNotices() {
        board().lists.notices.clear();

        assertFoundAndMended(new Discrepancy(Count.BOARD_NOTICES, "free", 0, 1));
    }

    @Test
    void ofACategory() {
        board().lists.publishedByCategory.clear();

        assertFoundAndMended(new Discrepancy(Count.CATEGORY_POSTS, "free/잡담", 0, 1));
        assertThat(forum.boards().counts(admin, ForumFixture.FREE).byCategory())
                .isEqualTo(Map.of(Category.of("잡담"), 1L));
    }

    @Test
    void ofACategoryThatNobodyIsIn() {
        RankedMap<Long, PostRow> wrong = new RankedMap<>();
        wrong.put(1L, row());
        board().lists.publishedByCategory.put(Category.of("질문"), wrong);

        assertFoundAndMended(new Discrepancy(Count.CATEGORY_POSTS, "free/질문", 1, 0));
    }

    /** Nothing counts these: a repair puts them right with what is counted. */
    @Test
    void ofOrdersThatHaveNoCounts() {
        BoardLists lists = board().lists;
        Category nobodys = Category.of("질문");
        RankedMap<Long, PostRow> wrong = new RankedMap<>();
        wrong.put(1L, row());
        lists.byCategory.put(nobodys, wrong);
        lists.byTime.put(new Position(0, 9), row());
        lists.listed.clear();

        forum.maintenance().repair(admin);

        assertThat(lists.byTime.size()).isEqualTo(2);
        assertThat(lists.list(nobodys, Visibility.EVERYTHING).size()).isZero();
        assertThat(yard.everything()).isEqualTo(sound);
    }

    @Test
    void ofTheLastNumberOfPosts() {
        board().lastNumber = 0;

        assertFoundAndMended(new Discrepancy(Count.BOARD_LAST_NUMBER, "free", 0, 2));
        assertThat(yard.post().number().value()).isEqualTo(3);
    }

    @Test
    void ofManyPostsInManyBatches() {
        for (int n = 0; n < 1_200; n++) {
            yard.post();
        }
        AtomicInteger damaged = new AtomicInteger();
        state().posts.values().forEach(row -> {
            row.thread.published += 3;
            damaged.incrementAndGet();
        });

        assertThat(forum.maintenance().repair(admin).found()).hasSize(damaged.get());
        assertThat(forum.maintenance().verify(admin).isSound()).isTrue();
    }

    @Test
    void ofEverythingIsAllNamed() {
        row().thread.published = 7;
        board().lists.listed.clear();
        board().lists.notices.clear();

        assertThat(forum.maintenance().verify(admin).found())
                .extracting(Discrepancy::count, Discrepancy::where)
                .containsExactlyInAnyOrder(
                        tuple(Count.POST_COMMENTS, "free/1"),
                        tuple(Count.BOARD_POSTS, "free"),
                        tuple(Count.BOARD_NOTICES, "free"));
    }
}
