package dev.madang.forum.examples.customstorage;

import dev.madang.forum.actor.AddressFingerprint;
import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.storage.Byline;
import dev.madang.forum.storage.KeptAddress;
import dev.madang.forum.storage.Origin;

/** The form of who wrote something, and from where. */
final class BylineCodec {

    private BylineCodec() {}

    static void write(Out out, Byline byline) {
        Origin origin = byline.origin();
        out.maybe(byline.author().member(), member -> out.text(member.value()))
                .maybe(byline.author().nickname(), nickname -> out.text(nickname.value()))
                .maybe(origin.masked(), masked -> out.text(masked.value()))
                .maybe(origin.fingerprint(), fingerprint -> out.text(fingerprint.value()))
                .maybe(origin.kept(), kept -> out.text(kept.address().literal()).instant(kept.forgetAt()))
                .maybe(origin.passwordHash(), out::text)
                .number(byline.textDigest());
    }

    static Byline read(In in) {
        return new Byline(
                new Author(in.maybe(() -> MemberId.of(in.text())), in.maybe(() -> Nickname.of(in.text()))),
                new Origin(
                        in.maybe(() -> MaskedAddress.parse(in.text())),
                        in.maybe(() -> new AddressFingerprint(in.text())),
                        in.maybe(() -> new KeptAddress(ClientAddress.of(in.text()), in.instant())),
                        in.maybe(in::text)),
                in.number());
    }
}
