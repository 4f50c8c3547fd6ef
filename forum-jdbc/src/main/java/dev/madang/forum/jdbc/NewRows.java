package dev.madang.forum.jdbc;

import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.storage.Byline;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.KeptAddress;
import dev.madang.forum.storage.Origin;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What new posts and comments have in common.
 *
 * @param byline who wrote it
 * @param at when it is written
 * @param claim the key to settle
 */
record NewRows<R>(Function<R, Byline> byline, Function<R, Instant> at, Function<R, Optional<IdempotencyClaim>> claim) {

    /** Their columns. */
    GivenRows<R> columns() {
        return new GivenRows<R>()
                .text(
                        "member",
                        row -> byline(row)
                                .author()
                                .member()
                                .map(Object::toString)
                                .orElse(null))
                .text(
                        "nickname",
                        row -> byline(row)
                                .author()
                                .nickname()
                                .map(Object::toString)
                                .orElse(null))
                .text(
                        "masked",
                        row -> origin(row).masked().map(MaskedAddress::value).orElse(null))
                .text(
                        "fingerprint",
                        row -> origin(row).fingerprint().map(Object::toString).orElse(null))
                .text("password", row -> origin(row).passwordHash().orElse(null))
                .text(
                        "kept",
                        row -> origin(row)
                                .kept()
                                .map(kept -> kept.address().literal())
                                .orElse(null))
                .number("forget_at", row -> Micros.of(origin(row).kept().map(KeptAddress::forgetAt)))
                .number("digest", row -> byline(row).textDigest())
                .number("created_at", row -> Micros.of(at.apply(row)))
                .text(
                        "scope",
                        row -> claim.apply(row).map(IdempotencyClaim::scope).orElse(null))
                .text(
                        "idem_key",
                        row -> claim.apply(row)
                                .map(claim -> claim.key().value())
                                .orElse(null))
                .text(
                        "request_digest",
                        row -> claim.apply(row)
                                .map(IdempotencyClaim::requestDigest)
                                .orElse(null));
    }

    private Byline byline(R row) {
        return byline.apply(row);
    }

    private Origin origin(R row) {
        return byline(row).origin();
    }
}
