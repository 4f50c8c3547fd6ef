package dev.madang.forum.memory;

import dev.madang.forum.actor.MemberId;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.Position;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was written by whom, and from which address. */
final class AuthorIndex {

    /** One row's place among an author's: by time, and among equals by its ids. */
    private record Place(Instant at, PostId post, int comment) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::at).thenComparing(Place::post).thenComparingInt(Place::comment);

        static Place of(Authored row) {
            return row instanceof CommentRow comment
                    ? new Place(row.createdAt(), comment.post.id, comment.number)
                    : new Place(row.createdAt(), ((PostRow) row).id, 0);
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** Keyed by member, fingerprint and mask alike: their types keep them apart. */
    private final Map<Object, TreeMap<Place, Authored>> written = new HashMap<>();

    private final Map<MemberId, Map<BoardKey, RankedMap<Position, PostRow>>> published = new HashMap<>();

    private final TreeMap<Instant, Set<Authored>> kept = new TreeMap<>();

    void add(Authored row) {
        Place place = Place.of(row);
        row.byline()
                .origin()
                .kept()
                .ifPresent(address -> kept.computeIfAbsent(address.forgetAt(), at -> new LinkedHashSet<>())
                        .add(row));
        keys(row)
                .forEach(key ->
                        written.computeIfAbsent(key, k -> new TreeMap<>()).put(place, row));
        if (row instanceof PostRow post && post.isPublished()) {
            post.byline
                    .author()
                    .member()
                    .ifPresent(member -> published
                            .computeIfAbsent(member, m -> new HashMap<>())
                            .computeIfAbsent(post.number.board(), b -> new RankedMap<>())
                            .put(post.position(), post));
        }
    }

    void remove(Authored row) {
        Place place = Place.of(row);
        row.byline()
                .origin()
                .kept()
                .ifPresent(address -> kept.getOrDefault(address.forgetAt(), new LinkedHashSet<>())
                        .remove(row));
        keys(row).forEach(key -> written.getOrDefault(key, new TreeMap<>()).remove(place));
        if (row instanceof PostRow post) {
            post.byline
                    .author()
                    .member()
                    .ifPresent(member -> published
                            .getOrDefault(member, Map.of())
                            .getOrDefault(post.number.board(), new RankedMap<>())
                            .remove(post.position()));
        }
    }

    /** What this key (a member, fingerprint or mask) wrote, newest first. */
    Stream<Authored> newestOf(Object key) {
        return written.getOrDefault(key, new TreeMap<>()).descendingMap().values().stream();
    }

    /** The rows whose full address is to be forgotten by {@code now}, the longest due first. */
    Stream<Authored> dueToForget(Instant now) {
        return kept.headMap(now, true).values().stream().flatMap(Set::stream);
    }

    RankedMap<Position, PostRow> published(MemberId member, BoardKey board) {
        return published.getOrDefault(member, Map.of()).getOrDefault(board, new RankedMap<>());
    }

    /** The key by which an address is known again, if it is known at all. */
    static Optional<Object> addressKey(Origin origin) {
        return origin.fingerprint().isPresent()
                ? origin.fingerprint().map(f -> f)
                : origin.masked().map(m -> m);
    }

    private static Stream<Object> keys(Authored row) {
        Origin origin = row.byline().origin();
        return Stream.of(row.byline().author().member(), origin.fingerprint(), origin.masked())
                .flatMap(Optional::stream)
                .map(Objects::requireNonNull);
    }
}
