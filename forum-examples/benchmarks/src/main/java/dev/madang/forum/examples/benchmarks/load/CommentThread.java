package dev.madang.forum.examples.benchmarks.load;

import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.storage.TransferItem;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The comments of one post, 1, 2, 3 and so on, with what the engine keeps of them. */
final class CommentThread {

    private static final int[] WIDTHS = {0, 200, 20_000};

    private final List<TransferItem.OfComment> comments;
    private final byte[][] paths;
    private final int[] replies;
    private final boolean[] listed;

    CommentThread(List<TransferItem.OfComment> comments) {
        this.comments = comments;
        this.paths = new byte[comments.size()][];
        this.replies = new int[comments.size()];
        this.listed = new boolean[comments.size()];
        for (int i = 0; i < paths.length; i++) {
            byte[] above = parent(i) < 0 ? new byte[0] : paths[parent(i)];
            paths[i] = Arrays.copyOf(above, above.length + Integer.BYTES);
            ByteBuffer.wrap(paths[i]).putInt(above.length, i + 1);
        }
        // A reply stands after what it replies to, so from the end each comment knows its replies.
        for (int i = paths.length - 1; i >= 0; i--) {
            listed[i] = isPublished(i) || replies[i] > 0;
            if (listed[i] && parent(i) >= 0) {
                replies[parent(i)]++;
            }
        }
    }

    private int parent(int index) {
        return comments.get(index).parent().orElse(0) - 1;
    }

    private boolean isPublished(int index) {
        return comments.get(index).status() == ContentStatus.PUBLISHED;
    }

    int published() {
        return (int) comments.stream()
                .filter(comment -> comment.status() == ContentStatus.PUBLISHED)
                .count();
    }

    int listed() {
        int count = 0;
        for (boolean is : listed) {
            count += is ? 1 : 0;
        }
        return count;
    }

    int size() {
        return comments.size();
    }

    private int root(int index) {
        return ByteBuffer.wrap(paths[index]).getInt();
    }

    void write(long post, RowWriter rows, RowWriter spanRows) throws SQLException {
        for (int i = 0; i < paths.length; i++) {
            Place place = new Place(post, root(i), paths[i], listed[i] ? 1 : 0, replies[i]);
            TableRows.writeComment(rows, comments.get(i), place);
        }
        for (int level = 1; level < WIDTHS.length; level++) {
            for (Map.Entry<Integer, long[]> span : spans(WIDTHS[level]).entrySet()) {
                spanRows.write(post, level, span.getKey(), span.getValue()[0], span.getValue()[1]);
            }
        }
    }

    /** Listed and all, by blocks of the numbers at the top; block 0 is not kept. */
    private Map<Integer, long[]> spans(int width) {
        Map<Integer, long[]> spans = new TreeMap<>();
        for (int i = 0; i < paths.length; i++) {
            if (root(i) >= width) {
                long[] sums = spans.computeIfAbsent(root(i) / width, block -> new long[2]);
                sums[0] += listed[i] ? 1 : 0;
                sums[1]++;
            }
        }
        return spans;
    }

    /** What a comment's row says of its place. */
    @SuppressWarnings("ArrayRecordComponent") // made and read at once, never compared
    record Place(long post, int root, byte[] path, int listed, int listedReplies) {}
}
