package dev.madang.forum.jdbc;

import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.Settlement;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/** Idempotency keys. */
final class Keys {

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

    void settle(Handle handle, IdempotencyClaim claim, PostId post, OptionalInt comment, Instant at) {
        handle.createUpdate(settle)
                .bind("scope", claim.scope())
                .bind("key", claim.key().value())
                .bind("requestDigest", claim.requestDigest())
                .bind("post", post.value())
                .bind("comment", comment.isPresent() ? (Integer) comment.getAsInt() : null)
                .bind("at", Micros.of(at))
                .execute();
    }
}
