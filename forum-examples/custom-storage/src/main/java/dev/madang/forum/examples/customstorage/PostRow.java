package dev.madang.forum.examples.customstorage;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.Byline;
import dev.madang.forum.storage.Position;
import dev.madang.forum.storage.PostState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A stored post but for its body, views and comments. Changed by {@link PostChanges} only, which keeps its lists
 * right.
 */
final class PostRow implements Written {

    final PostId id;
    final Instant createdAt;
    PostNumber number;
    String title = "";
    Optional<Category> category = Optional.empty();
    PostState state = new PostState(ContentStatus.PUBLISHED, ContentStatus.PUBLISHED, Set.of());
    Byline byline;
    Optional<Subject> subject = Optional.empty();
    Optional<Instant> editedAt = Optional.empty();
    long version = 1;
    List<PostNumber> formerNumbers = new ArrayList<>();

    PostRow(PostId id, PostNumber number, Byline byline, Instant createdAt) {
        this.id = id;
        this.number = number;
        this.byline = byline;
        this.createdAt = createdAt;
    }

    boolean isPublished() {
        return state.status() == ContentStatus.PUBLISHED;
    }

    boolean isNotice() {
        return isPublished() && state.flags().contains(PostFlag.NOTICE);
    }

    boolean isOpen() {
        return isPublished() && !state.flags().contains(PostFlag.LOCKED);
    }

    Secrecy secrecy() {
        return state.flags().contains(PostFlag.SECRET) ? Secrecy.SECRET : Secrecy.OPEN;
    }

    /** Takes all of the words but the body; the flag says of their secrecy what they say. */
    void say(PostContent content) {
        title = content.title();
        category = content.category();
        Set<PostFlag> flags = new HashSet<>(state.flags());
        flags.remove(PostFlag.SECRET);
        if (content.secrecy() == Secrecy.SECRET) {
            flags.add(PostFlag.SECRET);
        }
        state = new PostState(state.status(), state.before(), flags);
    }

    /**
     * Keeps the present number as a former one, and gives back the number that it had on {@code board}, if it was
     * there.
     */
    Optional<PostNumber> leaveFor(BoardKey board) {
        Optional<PostNumber> before =
                formerNumbers.stream().filter(n -> n.board().equals(board)).findFirst();
        before.ifPresent(formerNumbers::remove);
        formerNumbers.add(number);
        return before;
    }

    /** Every list that it stands in now. */
    Set<Entry> entries() {
        Set<Entry> entries = authorship();
        BoardKey board = number.board();
        enlist(entries, Listing.of(ListKind.ALL, board));
        category.ifPresent(c -> enlist(entries, Listing.of(board, c, Visibility.EVERYTHING)));
        if (isPublished()) {
            enlist(entries, Listing.of(isNotice() ? ListKind.NOTICES : ListKind.LISTED, board));
            category.ifPresent(c -> enlist(entries, Listing.of(board, c, Visibility.PUBLISHED)));
            enlistByTime(entries, Listing.of(ListKind.BY_TIME, board));
            Optional<MemberId> member = byline.author().member();
            member.ifPresent(m -> enlistByTime(entries, Listing.of(board, m)));
        }
        return entries;
    }

    private void enlist(Set<Entry> entries, Listing list) {
        entries.add(new Entry(list, Order.of(number.value()), id.value()));
    }

    private void enlistByTime(Set<Entry> entries, Listing list) {
        entries.add(new Entry(list, Order.of(Position.of(createdAt, id)), id.value()));
    }

    @Override
    public WrittenId written() {
        return WrittenId.of(createdAt, id);
    }

    @Override
    public Byline byline() {
        return byline;
    }
}
