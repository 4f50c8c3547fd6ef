package dev.madang.forum.memory;

import dev.madang.forum.actor.IdempotencyKey;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.Byline;
import dev.madang.forum.storage.EraseMember;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.PostState;
import dev.madang.forum.storage.Refusal;
import dev.madang.forum.storage.Settlement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All that the storage holds, and the one lock that every operation runs under. */
final class MemoryState {

    record ScopedKey(String scope, IdempotencyKey key) {

        static ScopedKey of(IdempotencyClaim claim) {
            return new ScopedKey(claim.scope(), claim.key());
        }
    }

    record Settled(Settlement settlement, Instant at) {}

    final NavigableMap<BoardKey, BoardRow> boards = new TreeMap<>();
    final Map<PostId, PostRow> posts = new HashMap<>();
    final Map<Subject, PostRow> subjects = new HashMap<>();
    final AuthorIndex authors = new AuthorIndex();
    final Map<ScopedKey, Settled> settled = new HashMap<>();
    final ViewBook views = new ViewBook();

    private final ReentrantLock lock = new ReentrantLock();
    private long lastPost;
    private boolean closed;

    <T> T locked(Supplier<T> operation) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the storage is closed");
            }
            return operation.get();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    PostId nextPostId() {
        return PostId.of(++lastPost);
    }

    @Nullable
    PostRow post(PostRef ref) {
        if (ref instanceof PostRef.ById byId) {
            return posts.get(byId.id());
        }
        if (ref instanceof PostRef.ByNumber byNumber) {
            BoardRow board = boards.get(byNumber.number().board());
            return board == null ? null : board.numbers.get(byNumber.number().value());
        }
        return subjects.get(((PostRef.BySubject) ref).subject());
    }

    @Nullable
    CommentRow comment(CommentId id) {
        PostRow post = posts.get(id.post());
        return post == null ? null : post.thread.find(id.number());
    }

    PostRow known(PostId id) {
        PostRow post = posts.get(id);
        if (post == null) {
            throw new IllegalStateException("a post that was stored is not there");
        }
        return post;
    }

    BoardRow board(BoardKey key) {
        BoardRow board = boards.get(key);
        if (board == null) {
            throw new IllegalStateException("a row on a board that is not there");
        }
        return board;
    }

    /** The lists of a board; empty ones when it is not there. */
    BoardLists lists(BoardKey key) {
        BoardRow board = boards.get(key);
        return board == null ? new BoardLists() : board.lists;
    }

    PostHead head(PostRow post) {
        return post.head(board(post.number.board()).board);
    }

    void add(PostRow post) {
        posts.put(post.id, post);
        post.subject.ifPresent(subject -> subjects.put(subject, post));
        index(post);
    }

    /** Changes a row and moves its version. */
    void change(PostRow post, Consumer<PostRow> mutation) {
        reindexed(post, mutation);
        post.version++;
    }

    void become(PostRow post, PostState next) {
        post.become(next);
        if (next.status() == ContentStatus.PURGED) {
            post.subject.ifPresent(subjects::remove);
            post.purge();
        }
    }

    void become(CommentRow comment, ContentStatus status, ContentStatus before) {
        comment.post.thread.become(comment, status, before);
        if (status == ContentStatus.PURGED) {
            authors.remove(comment);
            comment.purge();
        }
    }

    void erase(Authored row, EraseMember.Words words) {
        if (words == EraseMember.Words.KEPT) {
            sign(row, row.byline().anonymous());
        } else if (row instanceof PostRow post) {
            change(post, p -> become(p, new PostState(ContentStatus.PURGED, p.state.status(), p.state.flags())));
        } else if (row instanceof CommentRow comment) {
            become(comment, ContentStatus.PURGED, comment.status);
            comment.version++;
        }
    }

    /** Changes who wrote a row, and from where. */
    void sign(Authored row, Byline byline) {
        if (row instanceof PostRow post) {
            reindexed(post, p -> p.byline = byline);
        } else if (row instanceof CommentRow comment) {
            authors.remove(comment);
            comment.byline = byline;
            authors.add(comment);
        }
    }

    private void reindexed(PostRow post, Consumer<PostRow> mutation) {
        board(post.number.board()).lists.unindex(post);
        authors.remove(post);
        mutation.accept(post);
        index(post);
    }

    private void index(PostRow post) {
        board(post.number.board()).index(post);
        authors.add(post);
    }

    /** Answers what the claim was settled with, or does {@code make} and settles the claim with what came of it. */
    <T> Answer<T> once(
            Optional<IdempotencyClaim> claim,
            Instant at,
            Function<Settlement, T> recall,
            Supplier<Answer<T>> make,
            BiFunction<T, String, Settlement> settle) {
        Settled before = claim.map(c -> settled.get(ScopedKey.of(c))).orElse(null);
        if (before != null) {
            return before.settlement()
                            .requestDigest()
                            .equals(claim.orElseThrow().requestDigest())
                    ? Answer.repeated(recall.apply(before.settlement()))
                    : Answer.refused(Refusal.KEY_REUSED);
        }
        Answer<T> answer = make.get();
        if (answer instanceof Answer.Done<T> done) {
            claim.ifPresent(c ->
                    settled.put(ScopedKey.of(c), new Settled(settle.apply(done.value(), c.requestDigest()), at)));
        }
        return answer;
    }
}
