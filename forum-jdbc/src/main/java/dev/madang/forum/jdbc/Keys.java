package dev.madang.forum.jdbc;

import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.Settlement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Idempotency keys. */
final class Keys {

    /**
     * A key to be settled.
     *
     * @param claim the key
     * @param post the post that was made, or whose comment was
     * @param comment the number of the comment that was made
     * @param at when
     */
    record Settled(IdempotencyClaim claim, PostId post, OptionalInt comment, Instant at) {}

    private final String find;
    private final String settle;

    Keys(Tables tables) {
        this.find = tables.sql(
                "SELECT request_digest, post_id, comment_no FROM {p}idempotency WHERE scope = :scope AND idem_key = :key");
        this.settle = tables.sql("""
                INSERT INTO {p}idempotency (scope, idem_key, request_digest, post_id, comment_no, settled_at)
                VALUES (:scope, :key, :requestDigest, :post, :comment, :at)
                """);
    }

    /** What makes two keys the same. */
    static Object pair(IdempotencyClaim claim) {
        return List.of(claim.scope(), claim.key());
    }

    Optional<Settlement> find(Handle handle, IdempotencyClaim claim) {
        return handle.createQuery(find)
                .bind("scope", claim.scope())
                .bind("key", claim.key().value())
                .map((result, context) -> {
                    Row row = new Row(result);
                    return new Settlement(row.text(), PostId.of(row.number()), row.maybeSmall());
                })
                .findOne();
    }

    void settle(Handle handle, List<Settled> settled) {
        if (settled.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(settle);
        settled.forEach(one -> batch.bind("scope", one.claim().scope())
                .bind("key", one.claim().key().value())
                .bind("requestDigest", one.claim().requestDigest())
                .bind("post", one.post().value())
                .bind(
                        "comment",
                        one.comment().isPresent() ? (Integer) one.comment().getAsInt() : null)
                .bind("at", Micros.of(one.at()))
                .add());
        batch.execute();
    }
}
