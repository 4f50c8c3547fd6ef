package dev.madang.forum.service;

import static dev.madang.forum.Violations.required;

import dev.madang.forum.access.Action;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.storage.EraseMember;
import dev.madang.forum.storage.MemberStorage;

/** What the engine holds of the host's members. Thread-safe. */
public final class MemberService {

    private static final int BATCH = 500;

    private final MemberStorage storage;
    private final Gate gate;
    private final Signing signing;

    MemberService(MemberStorage storage, Gate gate, Signing signing) {
        this.storage = storage;
        this.gate = gate;
        this.signing = signing;
    }

    /**
     * Removes every trace of a member from posts and comments: id, nicknames, addresses, fingerprints, idempotency keys, remembered views.
     * What they wrote stays, by nobody. Runs in batches, and goes on where it stopped when it is called again.
     *
     * @return how many posts and comments were changed
     */
    public long erase(Actor actor, MemberId member) {
        return erase(actor, member, EraseMember.Words.KEPT);
    }

    /** The same, and purges what they wrote. Numbers stay, and a purged comment with replies leaves a tombstone. */
    public long eraseWithWords(Actor actor, MemberId member) {
        return erase(actor, member, EraseMember.Words.PURGED);
    }

    private long erase(Actor actor, MemberId member, EraseMember.Words words) {
        gate.passForum(required("actor", actor), Action.ERASE_MEMBER);
        required("member", member);
        String scope = Signing.scope(member);
        String viewer = signing.viewer(member);
        return Batches.drain(BATCH, limit -> storage.erase(new EraseMember(member, words, scope, viewer, limit)));
    }
}
