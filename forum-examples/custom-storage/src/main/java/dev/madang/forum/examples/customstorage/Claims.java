package dev.madang.forum.examples.customstorage;

import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.Refusal;
import dev.madang.forum.storage.Settlement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Idempotency keys. */
record Claims(Writing unit) {

    /** What a claim is laid on. */
    interface Creation<T> {

        Answer<T> create();

        /** What was made when the claim was settled. */
        T recall(Settlement settlement);

        /** What to settle the claim with, now that {@code value} is made. */
        Settlement settlement(String requestDigest, T value);
    }

    /** What the keys of a scope begin with. */
    static Key of(String scope) {
        return Key.of(Table.SETTLED).text(scope);
    }

    static Key key(IdempotencyClaim claim) {
        return of(claim.scope()).text(claim.key().value());
    }

    static Key keyByTime(long at, String scope, String key) {
        return Key.of(Table.SETTLED_AT).number(at).text(scope).text(key);
    }

    static Settlement read(In in) {
        in.number();
        return new Settlement(
                in.text(),
                PostId.of(in.number()),
                in.maybe(in::count).map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }

    /** Answers what the claim was settled with, or creates something and settles the claim with it. */
    <T> Answer<T> once(Optional<IdempotencyClaim> claim, Instant at, Creation<T> creation) {
        if (claim.isEmpty()) {
            return creation.create();
        }
        Optional<Settlement> before = unit.lock(key(claim.get())).map(Claims::read);
        if (before.isPresent()) {
            return before.get().requestDigest().equals(claim.get().requestDigest())
                    ? Answer.repeated(creation.recall(before.get()))
                    : Answer.refused(Refusal.KEY_REUSED);
        }
        Answer<T> answer = creation.create();
        if (answer instanceof Answer.Done<T> done) {
            settle(claim.get(), at, creation.settlement(claim.get().requestDigest(), done.value()));
        }
        return answer;
    }

    private void settle(IdempotencyClaim claim, Instant at, Settlement settlement) {
        Out out = new Out()
                .instant(at)
                .text(settlement.requestDigest())
                .number(settlement.post().value());
        Optional<Integer> comment = settlement.comment().isPresent()
                ? Optional.of(settlement.comment().getAsInt())
                : Optional.empty();
        unit.put(key(claim), out.maybe(comment, out::count));
        unit.put(keyByTime(Micros.of(at), claim.scope(), claim.key().value()), new Out());
    }

    /** Forgets the keys of a scope. */
    void forgetScope(Reading before, String scope) {
        before.keys(of(scope))
                .forEach(key -> forget(key, scope, key.after(of(scope)).text()));
    }

    /** Forgets up to {@code limit} keys that were settled before a time. Answers how many. */
    int forgetOlder(Reading before, Instant time, int limit) {
        Key byTime = Key.of(Table.SETTLED_AT);
        List<Key> old = before.keys(byTime, byTime.number(Micros.of(time)), limit);
        for (Key found : old) {
            KeyReader in = found.after(byTime);
            in.number();
            String scope = in.text();
            String key = in.text();
            forget(of(scope).text(key), scope, key);
        }
        return old.size();
    }

    private void forget(Key settled, String scope, String key) {
        long at = unit.lockSeen(settled).number();
        unit.delete(settled);
        unit.delete(keyByTime(at, scope, key));
    }
}
