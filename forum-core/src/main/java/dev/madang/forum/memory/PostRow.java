package dev.madang.forum.memory;

import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.post.Revision;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.Byline;
import dev.madang.forum.storage.Position;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostState;
import dev.madang.forum.storage.RecentWrite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A post. Changed only between {@link MemoryState#unindex} and {@link MemoryState#index}. */
final class PostRow implements Authored {

    final PostId id;
    final Instant createdAt;
    final CommentThread thread = new CommentThread(this);
    final List<Revision> revisions = new ArrayList<>();
    final List<PostNumber> formerNumbers = new ArrayList<>();
    PostNumber number;
    PostContent content;
    PostState state = new PostState(ContentStatus.PUBLISHED, ContentStatus.PUBLISHED, Set.of());
    Byline byline;
    Optional<Subject> subject = Optional.empty();
    Optional<Instant> editedAt = Optional.empty();
    long version = 1;
    long views;

    PostRow(PostId id, PostNumber number, PostContent content, Byline byline, Instant createdAt) {
        this.id = id;
        this.number = number;
        this.byline = byline;
        this.createdAt = createdAt;
        this.content = content;
        say(content);
    }

    /** Sets the words, and the flag that goes with them. */
    void say(PostContent said) {
        content = said;
        Set<PostFlag> flags = EnumSet.noneOf(PostFlag.class);
        flags.addAll(state.flags());
        flags.remove(PostFlag.SECRET);
        if (said.secrecy() == Secrecy.SECRET) {
            flags.add(PostFlag.SECRET);
        }
        state = new PostState(state.status(), state.before(), flags);
    }

    /** Sets the state, and the secrecy that goes with it. */
    void become(PostState next) {
        state = next;
        content = content.as(next.flags().contains(PostFlag.SECRET) ? Secrecy.SECRET : Secrecy.OPEN);
    }

    boolean isPublished() {
        return state.status() == ContentStatus.PUBLISHED;
    }

    Position position() {
        return Position.of(createdAt, id);
    }

    PostSummary summary() {
        return new PostSummary(
                id,
                number,
                content.title(),
                byline.author(),
                content.category(),
                state.flags(),
                state.status(),
                createdAt,
                thread.published,
                views);
    }

    PostHead head(Board board) {
        return new PostHead(summary(), board, version, state.before(), editedAt, byline.origin(), subject);
    }

    /** Erases all but the number, the place and the times. */
    void purge() {
        content = content.erased();
        byline = byline.anonymous();
        subject = Optional.empty();
        revisions.clear();
    }

    /** Keeps the present number as a former one, and gives back the number that this post had on {@code board}, if it was there. */
    Optional<PostNumber> leaveFor(BoardKey board) {
        Optional<PostNumber> before =
                formerNumbers.stream().filter(n -> n.board().equals(board)).findFirst();
        before.ifPresent(formerNumbers::remove);
        formerNumbers.add(number);
        return before;
    }

    @Override
    public Byline byline() {
        return byline;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public RecentWrite.Kind kind() {
        return RecentWrite.Kind.POST;
    }
}
