package dev.madang.forum.memory;

import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.board.Category;
import dev.madang.forum.maintenance.Discrepancy;
import dev.madang.forum.maintenance.Discrepancy.Count;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.storage.BoardRange;
import dev.madang.forum.storage.Forget;
import dev.madang.forum.storage.MaintenanceStorage;
import dev.madang.forum.storage.RangeReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

record MemoryMaintenance(MemoryState state) implements MaintenanceStorage {

    @Override
    public RangeReport verify(BoardRange range) {
        return state.locked(() -> {
            List<PostRow> posts = posts(range);
            List<Discrepancy> found = new ArrayList<>();
            posts.forEach(post -> compare(post, found));
            boolean last = posts.size() < range.limit();
            BoardRow board = state.boards.get(range.board());
            if (last && board != null) {
                compare(board, found);
            }
            return new RangeReport(found, next(posts, last));
        });
    }

    @Override
    public RangeReport repair(BoardRange range) {
        return state.locked(() -> {
            RangeReport report = verify(range);
            posts(range).forEach(post -> post.thread.rebuild());
            BoardRow board = state.boards.get(range.board());
            if (report.next().isEmpty() && board != null) {
                board.lists.rebuild();
                board.reach(highestNumber(board));
            }
            return report;
        });
    }

    private List<PostRow> posts(BoardRange range) {
        RankedMap<Long, PostRow> all = state.lists(range.board()).all;
        long begin = all.rank(range.after() + 1);
        return all.slice(begin, begin + range.limit());
    }

    private static OptionalLong next(List<PostRow> posts, boolean last) {
        return last
                ? OptionalLong.empty()
                : OptionalLong.of(posts.get(posts.size() - 1).number.value());
    }

    private static void compare(PostRow post, List<Discrepancy> found) {
        CommentThread thread = post.thread;
        String where = post.number.toString();
        compare(Count.POST_COMMENTS, where, thread.published, thread.countPublished(), found);
        compare(Count.POST_THREAD, where, thread.listed.size(), thread.countListed(), found);
        compare(Count.POST_LAST_NUMBER, where, thread.lastNumber, thread.countLastNumber(), found);
    }

    private static void compare(BoardRow row, List<Discrepancy> found) {
        String where = row.board.key().value();
        List<PostRow> published = row.lists.all.slice(0, row.lists.all.size()).stream()
                .filter(PostRow::isPublished)
                .toList();
        long notices = published.stream()
                .filter(post -> post.state.flags().contains(PostFlag.NOTICE))
                .count();
        BoardCounts kept = row.lists.counts();
        compare(Count.BOARD_POSTS, where, kept.posts(), published.size() - notices, found);
        compare(Count.BOARD_NOTICES, where, kept.notices(), notices, found);
        compareCategories(where, kept, published, found);
        if (row.lastNumber < highestNumber(row)) {
            found.add(new Discrepancy(Count.BOARD_LAST_NUMBER, where, row.lastNumber, highestNumber(row)));
        }
    }

    private static void compareCategories(
            String board, BoardCounts kept, List<PostRow> published, List<Discrepancy> found) {
        Map<Category, Long> counted = published.stream()
                .flatMap(post -> post.content.category().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Set<Category> categories = new HashSet<>(counted.keySet());
        categories.addAll(kept.byCategory().keySet());
        categories.forEach(category -> compare(
                Count.CATEGORY_POSTS,
                board + "/" + category,
                kept.byCategory().getOrDefault(category, 0L),
                counted.getOrDefault(category, 0L),
                found));
    }

    private static void compare(Count count, String where, long kept, long counted, List<Discrepancy> found) {
        if (kept != counted) {
            found.add(new Discrepancy(count, where, kept, counted));
        }
    }

    private static long highestNumber(BoardRow row) {
        return row.numbers.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    @Override
    public int forget(Forget forget) {
        return state.locked(() -> {
            List<Authored> expired = state.authors
                    .dueToForget(forget.now())
                    .limit(forget.limit())
                    .toList();
            expired.forEach(row -> state.sign(row, row.byline().withoutKeptAddress()));
            List<MemoryState.ScopedKey> old = state.settled.entrySet().stream()
                    .filter(entry -> entry.getValue().at().isBefore(forget.keysBefore()))
                    .map(Map.Entry::getKey)
                    .limit(forget.limit() - (long) expired.size())
                    .toList();
            old.forEach(state.settled::remove);
            return expired.size() + old.size();
        });
    }
}
