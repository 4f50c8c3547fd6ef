package dev.madang.forum.jdbc;

import dev.madang.forum.storage.PostRef;
import org.jdbi.v3.core.Handle;

/** Finds posts by each of their names, in one statement. */
final class PostFinder {

    private static final String FROM = """
             FROM {p}post p
            JOIN {p}post_tally t ON t.post_id = p.id
            JOIN {p}post_body w ON w.post_id = p.id
            JOIN {p}board b ON b.board_no = p.board_no
            WHERE\s""";

    private static final String BY_ID = "p.id = :id";

    /** A number that a post was born with is its id; others are written down. 2⁴⁰ is 1099511627776. */
    private static final String BY_NUMBER = """
            p.id = (
              SELECT COALESCE(
                (SELECT q.id FROM {p}post q WHERE q.id = CAST(f.board_no AS %s) * 1099511627776 + :number),
                (SELECT n.post_id FROM {p}post_number n WHERE n.board_no = f.board_no AND n.post_no = :number))
              FROM {p}board f WHERE f.board_key = :board)
            """;

    private static final String BY_SUBJECT = "p.subject_type = :type AND p.subject_id = :id";

    private final NamedQuery byId;
    private final NamedQuery byNumber;
    private final NamedQuery bySubject;

    /** Reads {@code columns} of what it finds. */
    PostFinder(Tables tables, String columns) {
        String select = "SELECT " + columns + FROM;
        String bigint = tables.dialect() == Dialect.MARIADB ? "SIGNED" : "BIGINT";
        this.byId = NamedQuery.of(tables.sql(select + BY_ID));
        this.byNumber = NamedQuery.of(tables.sql(select + BY_NUMBER.formatted(bigint)));
        this.bySubject = NamedQuery.of(tables.sql(select + BY_SUBJECT));
    }

    Read read(Handle handle, PostRef ref) {
        if (ref instanceof PostRef.ById byId) {
            return this.byId.on(handle).bind("id", byId.id().value());
        }
        if (ref instanceof PostRef.ByNumber named) {
            return byNumber.on(handle)
                    .bind("board", named.number().board().value())
                    .bind("number", named.number().value());
        }
        PostRef.BySubject named = (PostRef.BySubject) ref;
        return bySubject
                .on(handle)
                .bind("type", named.subject().type())
                .bind("id", named.subject().id());
    }
}
