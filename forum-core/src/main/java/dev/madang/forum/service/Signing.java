package dev.madang.forum.service;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.AddressFingerprint;
import dev.madang.forum.actor.AddressPrivacy;
import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.FingerprintKey;
import dev.madang.forum.actor.IdempotencyKey;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.actor.Role;
import dev.madang.forum.storage.Byline;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.KeptAddress;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.text.TextDigest;
import java.time.Instant;
import java.util.Optional;

/** Says who wrote something, and from where, as far as the host wants that kept. */
final class Signing {

    private final AddressPrivacy privacy;
    private final FingerprintKey viewerKey;
    private final GuestPasswords passwords;

    Signing(ForumSettings settings, FingerprintKey viewerKey) {
        this.privacy = settings.addresses();
        this.viewerKey = viewerKey;
        this.passwords = new GuestPasswords(settings.random(), settings.passwordIterations());
    }

    GuestPasswords passwords() {
        return passwords;
    }

    Byline byline(Actor actor, Nickname nickname, long textDigest, Instant now) {
        return new Byline(
                new Author(actor.member(), Optional.of(nickname)),
                new Origin(
                        Optional.of(actor.address().masked()),
                        fingerprint(actor),
                        privacy.fullFor().map(time -> new KeptAddress(actor.address(), now.plus(time))),
                        actor.password().filter(p -> actor.role() == Role.GUEST).map(passwords::hash)),
                textDigest);
    }

    /** The address as far as limits on writing know it again. */
    Origin traces(Actor actor) {
        return new Origin(
                Optional.of(actor.address().masked()), fingerprint(actor), Optional.empty(), Optional.empty());
    }

    /** One IPv6 /64 has one fingerprint, since whoever has one address of it has them all. */
    private Optional<AddressFingerprint> fingerprint(Actor actor) {
        return privacy.fingerprintKey().map(key -> key.viewerFingerprint(actor.address()));
    }

    IdempotencyClaim claim(Actor actor, IdempotencyKey key, String requestDigest) {
        return new IdempotencyClaim(scope(actor), key, requestDigest);
    }

    private String scope(Actor actor) {
        return actor.member()
                .map(Signing::scope)
                .or(() -> actor.session().map(session -> TextDigest.hex("session", session)))
                .or(() -> fingerprint(actor).map(f -> TextDigest.hex("fingerprint", f.value())))
                .orElseGet(() -> TextDigest.hex("mask", actor.address().masked().value()));
    }

    static String scope(MemberId member) {
        return TextDigest.hex("member", member.value());
    }

    /** The viewer hash of a member. */
    String viewer(MemberId member) {
        return viewerKey.viewer(member);
    }
}
