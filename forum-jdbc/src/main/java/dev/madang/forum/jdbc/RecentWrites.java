package dev.madang.forum.jdbc;

import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.RecentQuery;
import dev.madang.forum.storage.RecentWrite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What was written lately: the newest of each index, put together in one statement. */
final class RecentWrites {

    private static final List<String> KEYS = List.of("member", "fingerprint", "masked");

    private final Map<List<String>, String> statements = new HashMap<>();

    RecentWrites(Tables tables) {
        for (List<String> keys : List.of(
                List.of("member"),
                List.of("fingerprint"),
                List.of("masked"),
                List.of("member", "fingerprint"),
                List.of("member", "masked"))) {
            statements.put(keys, tables.sql(statement(keys)));
        }
    }

    private static String statement(List<String> keys) {
        List<String> stretches = keys.stream()
                .flatMap(key ->
                        Stream.of(stretch("post", "id", "0", key), stretch("comment", "post_id", "comment_no", key)))
                .toList();
        return "SELECT u.created_at, u.comment_no, u.text_digest, u.member_id FROM (" + Union.distinct(stretches)
                + ") u ORDER BY u.created_at DESC LIMIT :limit";
    }

    private static String stretch(String table, String id, String number, String key) {
        String column = key.equals("member") ? "member_id" : key;
        return "SELECT created_at, " + id + " AS post_id, " + number + " AS comment_no, text_digest, member_id FROM {p}"
                + table + " WHERE " + column + " = :" + key
                + " AND created_at >= :since ORDER BY "
                + new Order(column + ", created_at", "DESC").clause() + " LIMIT :limit";
    }

    List<RecentWrite> find(Handle handle, RecentQuery query) {
        List<String> keys = keys(query);
        if (keys.isEmpty()) {
            return List.of();
        }
        Origin origin = query.origin();
        Query statement = handle.createQuery(statements.get(keys))
                .bind("since", Micros.of(query.since()))
                .bind("limit", query.limit());
        query.member().map(MemberId::value).ifPresent(member -> statement.bind("member", member));
        if (keys.contains("fingerprint")) {
            statement.bind("fingerprint", origin.fingerprint().orElseThrow().value());
        } else if (keys.contains("masked")) {
            statement.bind("masked", origin.masked().map(MaskedAddress::value).orElseThrow());
        }
        return statement
                .map((result, context) -> {
                    Row row = new Row(result);
                    var at = row.instant();
                    var kind = row.flag() ? RecentWrite.Kind.COMMENT : RecentWrite.Kind.POST;
                    return new RecentWrite(
                            kind, at, row.number(), row.maybeText().map(MemberId::of));
                })
                .list();
    }

    private static List<String> keys(RecentQuery query) {
        List<String> keys = new ArrayList<>();
        if (query.member().isPresent()) {
            keys.add(KEYS.get(0));
        }
        if (query.origin().fingerprint().isPresent()) {
            keys.add(KEYS.get(1));
        } else if (query.origin().masked().isPresent()) {
            keys.add(KEYS.get(2));
        }
        return keys;
    }
}
