package dev.madang.forum.examples.customstorage;

import java.util.Optional;

/**
 * One transaction: its own changes can be read in it, and nobody else reads them before it is committed.
 *
 * <p>What a key guards is read after {@link #lock}, so that it is the newest and stays so. Posts are locked before
 * boards, boards before subjects, and of a kind the lower first; where that cannot be (an import, a member's
 * erasure), the store finds the deadlock, and one of the two begins again.
 */
interface Writing extends Reading {

    /** Keeps other transactions from changing or locking {@code key}, there or not, and reads it. */
    Optional<In> lock(Key key);

    void put(Key key, Out value);

    void delete(Key key);

    /**
     * Everything as it was when this was first called, whatever is changed here or committed elsewhere since. What it
     * leads to is locked and read again before it is changed.
     */
    Reading before();

    /**
     * Locks a key that was seen in {@link #before}.
     *
     * @throws Contended when it has gone since
     */
    default In lockSeen(Key key) {
        return lock(key).orElseThrow(() -> new Contended(null));
    }
}
