package dev.madang.forum.jdbc;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The counts of comments by the number at the top of their thread: of each 200 such numbers (level 1), of each 20,000 (level 2). Block 0 of
 * either is what the post's own counts leave, so a thread that is not long costs no row here.
 */
final class CommentSpans {

    static final int BLOCK = 200;
    static final int REGION = 20_000;

    private static final Columns COLUMNS =
            new Columns(List.of("post_id BIGINT", "lvl SMALLINT", "block_no INT"), List.of("listed", "total"));

    private record Place(long post, int level, int block) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparingLong(Place::post)
                .thenComparingInt(Place::level)
                .thenComparingInt(Place::block);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final String add;

    CommentSpans(Tables tables) {
        this.add = tables.add("comment_span", COLUMNS, 1);
    }

    /** Changes to be made, each place once and in one order for all writers. */
    static final class Changes {
        private final Map<Place, long[]> sums = new TreeMap<>();

        void add(long post, int root, long listed, long total) {
            if (root >= BLOCK) {
                add(new Place(post, 1, root / BLOCK), listed, total);
            }
            if (root >= REGION) {
                add(new Place(post, 2, root / REGION), listed, total);
            }
        }

        private void add(Place place, long listed, long total) {
            long[] kept = sums.computeIfAbsent(place, p -> new long[2]);
            kept[0] += listed;
            kept[1] += total;
        }
    }

    void apply(Handle handle, Changes changes) {
        PreparedBatch batch = handle.prepareBatch(add);
        changes.sums.forEach((place, sums) -> {
            if (sums[0] != 0 || sums[1] != 0) {
                batch.bind(0, place.post())
                        .bind(1, place.level())
                        .bind(2, place.block())
                        .bind(3, sums[0])
                        .bind(4, sums[1])
                        .add();
            }
        });
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
