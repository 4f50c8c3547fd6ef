package dev.madang.forum.examples.customstorage;

import dev.madang.forum.storage.Byline;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.RecentWrite;
import java.util.HashSet;
import java.util.Set;

/** What somebody wrote: a post or a comment. */
interface Written {

    WrittenId written();

    Byline byline();

    default RecentWrite recent() {
        WrittenId id = written();
        return new RecentWrite(
                id.isPost() ? RecentWrite.Kind.POST : RecentWrite.Kind.COMMENT,
                Micros.toInstant(id.at()),
                byline().textDigest(),
                byline().author().member());
    }

    /** Its entries in the lists of its author, and of the address that it came from. */
    default Set<Entry> authorship() {
        Set<Entry> entries = new HashSet<>();
        WrittenId id = written();
        Origin origin = byline().origin();
        byline().author().member().ifPresent(member -> entries.add(id.in(Listing.writtenBy(member))));
        origin.fingerprint().ifPresent(fingerprint -> entries.add(id.in(Listing.writtenFrom(fingerprint))));
        origin.masked().ifPresent(mask -> entries.add(id.in(Listing.writtenFrom(mask))));
        origin.kept().ifPresent(kept -> entries.add(id.due(kept.forgetAt()).in(Listing.kept())));
        return entries;
    }
}
