package dev.madang.forum.jdbc;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Revision;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.ExportQuery;
import dev.madang.forum.storage.PostState;
import dev.madang.forum.storage.TransferItem;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Reads posts that go out, a batch at a time, in the order of their numbers. */
final class PostExport {

    private final String posts;
    private final String revisions;
    private final String numbers;
    private final String births;

    PostExport(Tables tables) {
        String stretch = PostRange.ofBoard(Visibility.EVERYTHING, "q.post_no > :after", "ASC", "LIMIT :limit");
        this.posts = tables.sql("""
                SELECT p.id, b.board_key, p.post_no, p.title, w.body, p.category, p.notice, p.secret, p.locked, p.status,
                  p.before_status, p.member_id, p.nickname, p.masked, p.created_at, p.edited_at, t.version, t.views,
                  p.subject_type, p.subject_id
                FROM (%s) p
                JOIN {p}post_tally t ON t.post_id = p.id
                JOIN {p}post_body w ON w.post_id = p.id
                JOIN {p}board b ON b.board_no = p.board_no
                ORDER BY p.post_no
                """.formatted(stretch));
        this.revisions = tables.sql("""
                SELECT post_id, version, title, body, replaced_at FROM {p}revision
                WHERE post_id IN (<posts>) ORDER BY post_id, version
                """);
        this.numbers = tables.sql("""
                SELECT n.post_id, b.board_key, n.post_no FROM {p}post_number n JOIN {p}board b ON b.board_no = n.board_no
                WHERE n.post_id IN (<posts>) ORDER BY n.post_id, n.board_no, n.post_no
                """);
        this.births = tables.sql("SELECT board_no, board_key FROM {p}board WHERE board_no IN (<boards>)");
    }

    private record Numbered(PostId id, TransferItem.OfPost item) {}

    List<TransferItem.OfPost> read(Handle handle, ExportQuery query) {
        List<Numbered> rows = handle.createQuery(posts)
                .bind("board", query.board().value())
                .bind("after", query.post())
                .bind("limit", query.limit())
                .map((result, context) -> post(new Row(result)))
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(row -> row.id().value()).toList();
        Map<Long, List<Revision>> said = revisions(handle, ids);
        Map<Long, List<PostNumber>> had = formerNumbers(handle, rows, ids);
        return rows.stream()
                .map(row -> with(
                        row.item(),
                        had.getOrDefault(row.id().value(), List.of()),
                        said.getOrDefault(row.id().value(), List.of())))
                .toList();
    }

    private static Numbered post(Row row) throws SQLException {
        PostId id = PostId.of(row.number());
        PostNumber number = PostNumber.of(BoardKey.of(row.text()), row.number());
        String title = row.text();
        String body = row.text();
        Optional<Category> category = row.maybeText().map(Category::of);
        Set<PostFlag> flags = PostColumns.flags(row);
        PostState state = new PostState(Statuses.of(row.small()), Statuses.of(row.small()), flags);
        Author author = PostColumns.author(row);
        Optional<MaskedAddress> masked = row.maybeText().map(MaskedAddress::parse);
        Instant createdAt = row.instant();
        TransferItem.Dates dates = new TransferItem.Dates(createdAt, row.maybeInstant(), row.number());
        long views = row.number();
        Optional<String> type = row.maybeText();
        Optional<String> subject = row.maybeText();
        Secrecy secrecy = flags.contains(PostFlag.SECRET) ? Secrecy.SECRET : Secrecy.OPEN;
        return new Numbered(
                id,
                new TransferItem.OfPost(
                        number,
                        new PostContent(title, body, category, secrecy),
                        state,
                        new TransferItem.Signature(author, masked),
                        dates,
                        views,
                        type.map(t -> Subject.of(t, subject.orElseThrow())),
                        List.of(),
                        List.of()));
    }

    private static TransferItem.OfPost with(
            TransferItem.OfPost item, List<PostNumber> formerNumbers, List<Revision> revisions) {
        return new TransferItem.OfPost(
                item.number(),
                item.content(),
                item.state(),
                item.byline(),
                item.dates(),
                item.views(),
                item.subject(),
                formerNumbers,
                revisions);
    }

    private Map<Long, List<Revision>> revisions(Handle handle, List<Long> ids) {
        Map<Long, List<Revision>> byPost = new HashMap<>();
        Lists.bind(handle, revisions, "posts", ids)
                .map((result, context) -> {
                    Row row = new Row(result);
                    return Map.entry(row.number(), new Revision(row.number(), row.text(), row.text(), row.instant()));
                })
                .forEach(entry -> byPost.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return byPost;
    }

    /** The numbers that a post has besides the one that it stands at: that of its birth, and those that it got by moves. */
    private Map<Long, List<PostNumber>> formerNumbers(Handle handle, List<Numbered> rows, List<Long> ids) {
        Map<Long, List<PostNumber>> byPost = new HashMap<>();
        List<Integer> boards =
                rows.stream().map(row -> PostKey.board(row.id())).distinct().toList();
        Map<Integer, BoardKey> keys = new HashMap<>();
        Lists.bind(handle, births, "boards", boards)
                .map((result, context) -> Map.entry(result.getInt(1), BoardKey.of(result.getString(2))))
                .forEach(entry -> keys.put(entry.getKey(), entry.getValue()));
        rows.forEach(row -> {
            BoardKey birth = keys.get(PostKey.board(row.id()));
            if (birth != null) {
                add(byPost, row, PostNumber.of(birth, PostKey.number(row.id())));
            }
        });
        Map<Long, Numbered> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.id().value(), row));
        Lists.bind(handle, numbers, "posts", ids)
                .map((result, context) -> Map.entry(
                        result.getLong(1), PostNumber.of(BoardKey.of(result.getString(2)), result.getLong(3))))
                .forEach(entry -> {
                    Numbered row = byId.get(entry.getKey());
                    if (row != null) {
                        add(byPost, row, entry.getValue());
                    }
                });
        return byPost;
    }

    private static void add(Map<Long, List<PostNumber>> byPost, Numbered row, PostNumber number) {
        if (!number.equals(row.item().number())) {
            byPost.computeIfAbsent(row.id().value(), id -> new ArrayList<>()).add(number);
        }
    }
}
