package dev.madang.forum.examples.benchmarks.figure;

import dev.madang.forum.Forum;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.examples.benchmarks.board.BoardSpec;
import dev.madang.forum.examples.benchmarks.database.Store;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.PostId;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/** The forum as a host uses it: its services, with every rule and check. */
final class Ours {

    static final int FIRST_COMMENTS = 100;

    private final Store store;
    private final Forum forum;
    private final long firstId;
    private final int lastPage;
    private final int livelyPosts;
    private final BitSet closed;
    private final PostId thread;
    private final int threadPages;

    Ours(Store store) throws SQLException {
        this.store = store;
        this.forum = Forum.builder().storage(store.storage()).build();
        long no = store.number("SELECT board_no FROM {p}board WHERE board_key = '" + BoardSpec.FREE + "'");
        this.firstId = no << 40;
        this.closed = closed(store, no);
        String span = " FROM {p}span WHERE lvl = 0 AND block_no = 0 AND board_no = " + no;
        this.lastPage = Math.max(1, (int) (store.number("SELECT listed" + span) / BoardSpec.PAGE));
        this.livelyPosts = (int) (store.number("SELECT last_number" + span) / BoardSpec.LIVELY);
        this.thread = PostId.of(store.number(
                "SELECT id FROM {p}post WHERE board_no = (SELECT board_no FROM {p}board WHERE board_key = '"
                        + BoardSpec.LONG + "')"));
        this.threadPages = (int)
                (store.number("SELECT thread FROM {p}post_tally WHERE post_id = " + thread.value()) / FIRST_COMMENTS);
    }

    /** The post with very many comments. */
    PostId thread() {
        return thread;
    }

    /** Full pages of {@link #FIRST_COMMENTS} in its thread. */
    int threadPages() {
        return threadPages;
    }

    /** Any post that everybody may read, and comment on. */
    PostId open(RandomGenerator random, int posts) {
        long number = 1L + random.nextInt(posts);
        while (closed.get((int) number)) {
            number = 1L + random.nextInt(posts);
        }
        return id(number);
    }

    private static BitSet closed(Store store, long board) throws SQLException {
        BitSet numbers = new BitSet();
        store.each(
                "SELECT post_no FROM {p}post WHERE board_no = " + board + " AND (published = 0 OR secret = 1)",
                number -> numbers.set((int) number));
        return numbers;
    }

    Forum forum() {
        return forum;
    }

    Store store() {
        return store;
    }

    static Actor reader(RandomGenerator random) {
        return Actor.guest(ClientAddress.of("10." + random.nextInt(256) + "." + random.nextInt(256) + ".7"));
    }

    static Actor member(RandomGenerator random) {
        return Actor.member("member-" + random.nextInt(5_000), ClientAddress.of("112.171.9.7"));
    }

    int lastPage() {
        return lastPage;
    }

    int anyPage(RandomGenerator random) {
        return 1 + random.nextInt(lastPage);
    }

    PostId id(long number) {
        return PostId.of(firstId + number);
    }

    /** The number of a post with more than a hundred comments; of the first post where the board is too small for one. */
    long lively(RandomGenerator random) {
        long number = 1;
        while (livelyPosts > 0 && (number == 1 || closed.get((int) number))) {
            number = (1L + random.nextInt(livelyPosts)) * BoardSpec.LIVELY;
        }
        return number;
    }

    int list(Actor reader, int page) {
        return list(reader, BoardSpec.FREE, page);
    }

    int list(Actor reader, BoardKey board, int page) {
        return forum.posts().list(reader, board, Paging.page(page)).posts().size();
    }

    /** A post as a person reads it, with its first comments. */
    int open(Actor reader, PostId id) {
        return forum.posts()
                .openWithComments(reader, id, Paging.page(1).size(FIRST_COMMENTS))
                .comments()
                .comments()
                .size();
    }

    int comments(Actor reader, PostId id, int page, int size) {
        return forum.comments()
                .list(reader, id, Paging.page(page).size(size))
                .comments()
                .size();
    }

    void close() {
        forum.close();
    }
}
