package dev.madang.forum.tck;

import dev.madang.forum.actor.AddressFingerprint;
import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.actor.IdempotencyKey;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.board.BoardAudiences;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.board.BoardSettings;
import dev.madang.forum.board.Category;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.KeptAddress;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.text.TextDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Things to store, the same in every run. */
final class Samples {

    static final BoardKey FREE = BoardKey.of("free");
    static final BoardKey QNA = BoardKey.of("qna");
    static final BoardKey NOWHERE = BoardKey.of("nowhere");
    static final Category TALK = Category.of("잡담");
    static final Category ASK = Category.of("질문");
    static final Instant START = Instant.parse("2014-07-11T08:21:11.000001Z");

    /** What tests that count hours call hour 0: a whole hour, in hours since 1970. */
    static final long HOUR = 390_000;

    private Samples() {}

    /** The {@code n}-th minute after {@link #START}, and {@code n} microseconds. */
    static Instant at(int n) {
        return START.plusSeconds(60L * n).plusNanos(1_000L * n);
    }

    static BoardSettings settings() {
        return settings("자유게시판");
    }

    static BoardSettings settings(String name) {
        return new BoardSettings(
                name, "", BoardAudiences.DEFAULT, 30, List.of(TALK, ASK), 8, BoardLimits.MAX, Set.of());
    }

    static Author member(String id, String nickname) {
        return new Author(Optional.of(MemberId.of(id)), Optional.of(Nickname.of(nickname)));
    }

    static Author guest(String nickname) {
        return new Author(Optional.empty(), Optional.of(Nickname.of(nickname)));
    }

    static Origin masked(String address) {
        return Origin.of(Optional.of(ClientAddress.of(address).masked()));
    }

    /** As {@link #masked}, with a fingerprint that is the {@code key}-th of this address. */
    static Origin fingerprinted(String address, int key) {
        return new Origin(
                Optional.of(ClientAddress.of(address).masked()),
                Optional.of(fingerprint(address, key)),
                Optional.empty(),
                Optional.empty());
    }

    /** All that an origin can hold: mask, fingerprint, full address until {@code forgetAt}, password hash. */
    static Origin kept(String address, Instant forgetAt) {
        return new Origin(
                Optional.of(ClientAddress.of(address).masked()),
                Optional.of(fingerprint(address, 0)),
                Optional.of(new KeptAddress(ClientAddress.of(address), forgetAt)),
                Optional.of("pbkdf2$" + "x".repeat(193)));
    }

    private static AddressFingerprint fingerprint(String address, int key) {
        return new AddressFingerprint(
                TextDigest.hex(address, Integer.toString(key)).substring(0, 32));
    }

    static IdempotencyClaim claim(String scope, String key, String request) {
        return new IdempotencyClaim(scope, IdempotencyKey.of(key), TextDigest.hex(request));
    }

    /** The {@code n}-th viewer: 32 hexadecimal digits. */
    static String viewer(int n) {
        return "%032x".formatted(n);
    }
}
