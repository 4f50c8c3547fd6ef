package dev.madang.forum.view;

/**
 * SipHash-2-4 with 128 bits of result (Aumasson and Bernstein 2012), over whole 64-bit words: without its key nobody can make two inputs meet. Made
 * for one input; not thread-safe.
 */
final class KeyedHash {

    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long words;

    KeyedHash(long key0, long key1) {
        v0 = key0 ^ 0x736F6D6570736575L;
        v1 = key1 ^ 0x646F72616E646F6DL ^ 0xEE;
        v2 = key0 ^ 0x6C7967656E657261L;
        v3 = key1 ^ 0x7465646279746573L;
    }

    KeyedHash add(long word) {
        v3 ^= word;
        round();
        round();
        v0 ^= word;
        words++;
        return this;
    }

    /** Four characters a word, then how many they were. */
    KeyedHash add(String text) {
        long word = 0;
        for (int i = 0; i < text.length(); i++) {
            word = word << 16 | text.charAt(i);
            if ((i & 3) == 3) {
                add(word);
                word = 0;
            }
        }
        return add(word).add(text.length());
    }

    /** The first 64 bits of the result; nothing is added any more. */
    long first() {
        add((words * Long.BYTES) << 56);
        v2 ^= 0xEE;
        return finished();
    }

    /** The other 64 bits, after the first ones. */
    long second() {
        v1 ^= 0xDD;
        return finished();
    }

    private long finished() {
        for (int i = 0; i < 4; i++) {
            round();
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private void round() {
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
}
