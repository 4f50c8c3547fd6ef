package dev.madang.forum.view;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.post.PostId;

/**
 * A keyed hash of who reads what, for this process: the member, else the host's session key, else the address, where one IPv6 /64 is one. SipHash-2-4
 * (Aumasson and Bernstein 2012) over whole 64-bit words: without its key nobody can make two readings meet. It allocates nothing.
 *
 * @param key0 the first half of the key
 * @param key1 the other half
 */
record ViewHash(long key0, long key1) {

    private static final int MEMBER = 1;
    private static final int SESSION = 2;
    private static final int IPV4 = 3;
    private static final int IPV6 = 4;
    private static final int LETTERS_A_WORD = 4;

    /** The hash of a reading of {@code post}. */
    long of(Actor actor, PostId post) {
        MemberId member = actor.member().orElse(null);
        if (member != null) {
            return of(MEMBER, member.value(), post);
        }
        String session = actor.session().orElse(null);
        if (session != null) {
            return of(SESSION, session, post);
        }
        ClientAddress address = actor.address();
        return hash(address.isIpv4() ? IPV4 : IPV6, "", address.viewerNumber(), post.value());
    }

    private long of(int kind, String name, PostId post) {
        return hash((long) name.length() << Byte.SIZE | kind, name, 0, post.value());
    }

    /** Of the first word, then the letters, or the number where there are none, and the last word. */
    long hash(long first, String letters, long number, long last) {
        int inner = Math.max(1, (letters.length() + LETTERS_A_WORD - 1) / LETTERS_A_WORD);
        int words = inner + 2;
        long v0 = key0 ^ 0x736F6D6570736575L;
        long v1 = key1 ^ 0x646F72616E646F6DL;
        long v2 = key0 ^ 0x6C7967656E657261L;
        long v3 = key1 ^ 0x7465646279746573L;
        // The last two times no word is added: these are the four rounds of the end.
        for (int i = 0; i <= words + 2; i++) {
            long word = 0;
            if (i == 0) {
                word = first;
            } else if (i <= inner) {
                word = letters.isEmpty() ? number : word(letters, (i - 1) * LETTERS_A_WORD);
            } else if (i == inner + 1) {
                word = last;
            } else if (i == words) {
                word = ((long) words * Long.BYTES) << 56;
            } else if (i == words + 1) {
                v2 ^= 0xFF;
            }
            v3 ^= word;
            for (int round = 0; round < 2; round++) {
                v0 += v1;
                v1 = Long.rotateLeft(v1, 13) ^ v0;
                v0 = Long.rotateLeft(v0, 32);
                v2 += v3;
                v3 = Long.rotateLeft(v3, 16) ^ v2;
                v0 += v3;
                v3 = Long.rotateLeft(v3, 21) ^ v0;
                v2 += v1;
                v1 = Long.rotateLeft(v1, 17) ^ v2;
                v2 = Long.rotateLeft(v2, 32);
            }
            v0 ^= word;
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }

    /** Four characters from {@code begin} on, or those that are left. */
    private static long word(String letters, int begin) {
        long word = 0;
        for (int i = begin; i < Math.min(begin + LETTERS_A_WORD, letters.length()); i++) {
            word = word << Character.SIZE | letters.charAt(i);
        }
        return word;
    }
}
