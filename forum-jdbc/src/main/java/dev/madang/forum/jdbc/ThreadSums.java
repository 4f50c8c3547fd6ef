package dev.madang.forum.jdbc;

import dev.madang.forum.maintenance.Discrepancy;
import dev.madang.forum.maintenance.Discrepancy.Count;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is kept of one post's comments, and what the comments say. They are added with the last path first: so replies come before what they
 * reply to, and no more than the way up to the top is remembered.
 */
final class ThreadSums {

    private static final List<Count> COUNTS =
            List.of(Count.POST_COMMENTS, Count.POST_THREAD, Count.INDEX, Count.POST_LAST_NUMBER);

    private final long[] kept;
    private final long[] counted = new long[COUNTS.size()];
    private final Map<Integer, Integer> listedReplies = new HashMap<>();
    private final Map<Integer, long[]> byRoot = new TreeMap<>();
    private final Map<Integer, int[]> wronglyListed = new TreeMap<>();
    private final Map<Long, long[]> keptSpans = new HashMap<>();

    /** Begins with what is kept: published, in the thread, all, and the last number. */
    ThreadSums(long... kept) {
        this.kept = kept;
    }

    void add(int number, ThreadPath path, boolean published, boolean listed, int replies) {
        Integer below = listedReplies.remove(number);
        int actualReplies = below == null ? 0 : below;
        boolean belongs = published || actualReplies > 0;
        if (belongs && path.depth() > 0) {
            listedReplies.merge(path.ancestors()[0], 1, Integer::sum);
        }
        counted[0] += published ? 1 : 0;
        counted[1] += belongs ? 1 : 0;
        counted[2]++;
        counted[3] = Math.max(counted[3], number);
        long[] sums = byRoot.computeIfAbsent(path.root(), root -> new long[2]);
        sums[0] += belongs ? 1 : 0;
        sums[1]++;
        if (belongs != listed || actualReplies != replies) {
            wronglyListed.put(number, new int[] {belongs ? 1 : 0, actualReplies});
        }
    }

    /** A span that is kept. */
    void keeps(long place, long listed, long total) {
        keptSpans.put(place, new long[] {listed, total});
    }

    long counted(Count count) {
        return counted[COUNTS.indexOf(count)];
    }

    /** Comments whose place in the thread is kept wrong: whether they are in it, and over how many replies. */
    Map<Integer, int[]> wronglyListed() {
        return wronglyListed;
    }

    /** What stands under each comment of the top: in the thread, and all. */
    Map<Integer, long[]> byRoot() {
        return byRoot;
    }

    /** Names what is wrong; whether anything is. */
    boolean compare(String where, List<Discrepancy> found) {
        int before = found.size();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] != counted[i]) {
                found.add(new Discrepancy(COUNTS.get(i), where, kept[i], counted[i]));
            }
        }
        if (!wronglyListed.isEmpty()) {
            found.add(new Discrepancy(Count.INDEX, where, wronglyListed.size(), 0));
        }
        compareSpans(where, found);
        return found.size() > before;
    }

    private void compareSpans(String where, List<Discrepancy> found) {
        Map<Long, long[]> actual = new HashMap<>();
        byRoot.forEach((root, sums) -> {
            if (root >= CommentSpans.BLOCK) {
                add(actual, 1_000_000L + root / CommentSpans.BLOCK, sums);
            }
            if (root >= CommentSpans.REGION) {
                add(actual, 2_000_000L + root / CommentSpans.REGION, sums);
            }
        });
        keptSpans.keySet().forEach(place -> actual.putIfAbsent(place, new long[2]));
        actual.forEach((place, sums) -> {
            long[] is = keptSpans.getOrDefault(place, new long[2]);
            if (is[0] != sums[0] || is[1] != sums[1]) {
                found.add(new Discrepancy(Count.INDEX, where, is[0] + is[1], sums[0] + sums[1]));
            }
        });
    }

    private static void add(Map<Long, long[]> to, long place, long[] sums) {
        long[] all = to.computeIfAbsent(place, p -> new long[2]);
        all[0] += sums[0];
        all[1] += sums[1];
    }
}
