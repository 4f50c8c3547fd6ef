package dev.madang.forum.jdbc;

import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Revision;
import dev.madang.forum.post.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What an import asks of the tables, and how it fills them: many rows a statement. */
final class IntakeTables {

    final BoardRows boards;
    final PostTable posts;
    final CommentTable comments;
    final Spans spans;
    final CategoryCounts categories;
    final CommentSpans commentSpans;

    private final String born;
    private final String arrived;
    private final String subject;
    private final String lockTallies;
    private final String existing;
    private final String keepNumber;
    private final String keepRevision;
    private final String count;
    private final String listing;

    IntakeTables(Tables tables) {
        this.boards = new BoardRows(tables);
        this.posts = new PostTable(tables);
        this.comments = new CommentTable(tables);
        this.spans = new Spans(tables);
        this.categories = new CategoryCounts(tables);
        this.commentSpans = new CommentSpans(tables);
        this.born = tables.sql("SELECT id, created_at FROM {p}post WHERE id IN (<ids>)");
        this.arrived = tables.sql("""
                SELECT n.board_no, n.post_no, p.id, p.created_at
                FROM {p}post_number n JOIN {p}post p ON p.id = n.post_id
                WHERE n.board_no = :board AND n.post_no IN (<numbers>)
                """);
        this.subject = tables.sql("SELECT id FROM {p}post WHERE subject_type = :type AND subject_id = :id");
        this.lockTallies = tables.sql("""
                SELECT post_id, total, last_comment FROM {p}post_tally WHERE post_id IN (<posts>) ORDER BY post_id FOR UPDATE
                """);
        this.existing = tables.sql("""
                SELECT comment_no, path, status, listed, listed_replies, created_at FROM {p}comment
                WHERE post_id = :post AND comment_no IN (<numbers>)
                """);
        this.keepNumber =
                tables.sql("INSERT INTO {p}post_number (board_no, post_no, post_id) VALUES (:board, :number, :id)");
        this.keepRevision = tables.sql("""
                INSERT INTO {p}revision (post_id, version, title, body, replaced_at)
                VALUES (:id, :version, :title, :body, :at)
                """);
        this.count = tables.sql("""
                UPDATE {p}post_tally SET comments = comments + :comments, thread = thread + :thread, total = total + :total,
                  last_comment = CASE WHEN last_comment < :last THEN :last ELSE last_comment END
                WHERE post_id = :post
                """);
        this.listing = tables.sql("""
                UPDATE {p}comment SET listed = :listed, listed_replies = :replies
                WHERE post_id = :post AND comment_no = :number
                """);
    }

    /** A number that leads to a post, wherever that is now, and when it was written. */
    record Held(long id, Instant createdAt) {}

    /** What the numbers of boards lead to. */
    Map<PostNumber, Held> held(Handle handle, Map<BoardKey, Integer> boards, Collection<PostNumber> numbers) {
        Map<PostNumber, Held> held = new HashMap<>();
        Map<Long, PostNumber> births = new HashMap<>();
        Map<BoardKey, List<Long>> byBoard = new HashMap<>();
        for (PostNumber number : numbers) {
            Integer board = boards.get(number.board());
            if (board != null) {
                births.put(PostKey.of(board, number.value()), number);
                byBoard.computeIfAbsent(number.board(), b -> new ArrayList<>()).add(number.value());
            }
        }
        if (!births.isEmpty()) {
            Lists.bind(handle, born, "ids", births.keySet()).scanResultSet((supplier, context) -> {
                var result = supplier.get();
                while (result.next()) {
                    Row row = new Row(result);
                    long id = row.number();
                    PostNumber number = births.get(id);
                    if (number != null) {
                        held.put(number, new Held(id, row.instant()));
                    }
                }
                return held;
            });
        }
        byBoard.forEach(
                (key, values) -> held.putAll(arrived(handle, key, Objects.requireNonNull(boards.get(key)), values)));
        return held;
    }

    private Map<PostNumber, Held> arrived(Handle handle, BoardKey key, int board, List<Long> numbers) {
        Map<PostNumber, Held> held = new HashMap<>();
        Lists.bind(handle, arrived, "numbers", numbers).bind("board", board).scanResultSet((supplier, context) -> {
            var result = supplier.get();
            while (result.next()) {
                Row row = new Row(result);
                long at = PostKey.of(row.small(), row.number());
                PostNumber number = PostNumber.of(key, at - PostKey.of(board, 0));
                held.put(number, new Held(row.number(), row.instant()));
            }
            return held;
        });
        return held;
    }

    boolean isTaken(Handle handle, Subject subject) {
        return handle.createQuery(this.subject)
                .bind("type", subject.type())
                .bind("id", subject.id())
                .mapTo(Long.class)
                .findFirst()
                .isPresent();
    }

    /** How many comments a post has, and the last number. */
    record Tally(long total, int last) {}

    /** Locks the tallies of posts, in the order of their ids. */
    Map<Long, Tally> lock(Handle handle, Collection<Long> posts) {
        Map<Long, Tally> tallies = new HashMap<>();
        if (!posts.isEmpty()) {
            Lists.bind(handle, lockTallies, "posts", new TreeSet<>(posts))
                    .map((result, context) ->
                            Map.entry(result.getLong(1), new Tally(result.getLong(2), result.getInt(3))))
                    .forEach(entry -> tallies.put(entry.getKey(), entry.getValue()));
        }
        return tallies;
    }

    List<ThreadNode> comments(Handle handle, long post, Collection<Integer> numbers) {
        RowMapper<ThreadNode> node = (result, context) -> {
            Row row = new Row(result);
            int number = row.small();
            ThreadPath path = ThreadPath.of(row.bytes());
            boolean published = row.small() == 0;
            return ThreadNode.stored(number, path, published, row.flag(), row.small(), row.instant());
        };
        return Lists.bind(handle, existing, "numbers", numbers)
                .bind("post", post)
                .map(node)
                .list();
    }

    void insertBoard(Handle handle, Board board) {
        boards.insert(handle, board);
    }

    void keepNumber(Handle handle, int board, long number, long id) {
        handle.createUpdate(keepNumber)
                .bind("board", board)
                .bind("number", number)
                .bind("id", id)
                .execute();
    }

    void keepRevisions(Handle handle, long id, List<Revision> revisions) {
        revisions.forEach(revision -> handle.createUpdate(keepRevision)
                .bind("id", id)
                .bind("version", revision.version())
                .bind("title", revision.title())
                .bind("body", revision.body())
                .bind("at", Micros.of(revision.replacedAt()))
                .execute());
    }

    /** Stores the comments that threads got, and what changed with them. */
    void storeThreads(Handle handle, SortedMap<Long, IntakeThread> threads) {
        PreparedBatch inserts = handle.prepareBatch(comments.insert);
        PreparedBatch listings = handle.prepareBatch(listing);
        PreparedBatch counts = handle.prepareBatch(count);
        CommentSpans.Changes changes = new CommentSpans.Changes();
        threads.forEach((post, thread) -> thread.write(post, inserts, listings, counts, changes));
        if (counts.size() > 0) {
            counts.execute();
        }
        if (inserts.size() > 0) {
            inserts.execute();
        }
        if (listings.size() > 0) {
            listings.execute();
        }
        commentSpans.apply(handle, changes);
    }
}
