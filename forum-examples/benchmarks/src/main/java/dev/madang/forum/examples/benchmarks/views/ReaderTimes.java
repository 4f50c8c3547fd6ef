package dev.madang.forum.examples.benchmarks.views;

import dev.madang.forum.Forum;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.BoardDraft;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.examples.benchmarks.run.Timing;
import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.PostId;
import dev.madang.forum.view.ViewCounter;
import dev.madang.forum.view.ViewCounting;
import dev.madang.forum.view.ViewRule;
import java.util.stream.IntStream;

/**
 * What counting adds to the time of readers who come at a pace, while what they read is flushed.
 *
 * @param rates who reads what
 * @param pace how fast they come
 */
public record ReaderTimes(Rates rates, Pace pace) {

    private static final BoardKey FREE = BoardKey.of("free");
    private static final ClientAddress ADDRESS = ClientAddress.of("182.219.4.103");

    /** The times of single views, once a rule has let them count. */
    public Timing counted(String side, ViewCounting counting) throws Exception {
        try (ViewCounter counter = rates.counter(counting)) {
            return pace.timed(side, post -> counter.record(rates.posts().id(post)));
        }
    }

    /** The times of opening posts, through the services over a storage in memory. */
    public Timing opened(String side, ViewCounting counting) throws Exception {
        try (Forum forum = Forum.builder()
                .storage(new InMemoryForumStorage())
                .viewRule(ViewRule.everyReading())
                .viewCounting(counting)
                .build()) {
            PostId[] posts = posts(forum, pace.popularity().things());
            Actor reader = Actor.guest(ADDRESS);
            return pace.timed(side, post -> forum.posts().open(reader, posts[post]));
        }
    }

    private static PostId[] posts(Forum forum, int posts) {
        Actor writer = Actor.administrator("root", ADDRESS);
        forum.boards().create(writer, BoardDraft.of(FREE).name("자유게시판"));
        PostDraft draft = PostDraft.on(FREE).nickname("카카오").title("점심 뭐 드셨나요?").body("김밥이요.");
        return IntStream.range(0, posts)
                .mapToObj(i -> forum.posts().write(writer, draft).id())
                .toArray(PostId[]::new);
    }
}
