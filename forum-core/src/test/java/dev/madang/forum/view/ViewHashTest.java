package dev.madang.forum.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.post.PostId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ViewHashTest {

    private static final ViewHash HASH = new ViewHash(0x0706050403020100L, 0x0F0E0D0C0B0A0908L);
    private static final ClientAddress ADDRESS = ClientAddress.of("182.219.4.103");

    /** The vector of the authors' reference implementation for the bytes 0 to 23. */
    @Test
    void isSipHash() {
        long inner = 0x0F0E0D0C0B0A0908L;
        long last = 0x1716151413121110L;
        String letters = new String(new char[] {0x0F0E, 0x0D0C, 0x0B0A, 0x0908});

        assertThat(HASH.hash(0x0706050403020100L, "", inner, last)).isEqualTo(0xB8AD50C6F649AF94L);
        assertThat(HASH.hash(0x0706050403020100L, letters, 0, last)).isEqualTo(0xB8AD50C6F649AF94L);
    }

    @Test
    void namesThatDifferInOneCharacterOrInTheirLengthHashApart() {
        List<String> names = new ArrayList<>();
        for (int length = 1; length <= 9; length++) {
            String name = "b".repeat(length);
            names.add(name);
            for (int at = 0; at < length; at++) {
                names.add(name.substring(0, at) + "a" + name.substring(at + 1));
                names.add(name.substring(0, at) + "가" + name.substring(at + 1));
            }
        }

        assertThat(names.stream().map(name -> HASH.of(Actor.member(name, ADDRESS), PostId.of(1))))
                .doesNotHaveDuplicates();
    }

    @Test
    void differsWhereReaderOrPostDoes() {
        Set<Long> hashes = new HashSet<>();
        Actor guest = Actor.guest(ADDRESS);
        for (long post = 1; post <= 100; post++) {
            PostId id = PostId.of(post);
            assertThat(hashes.add(HASH.of(guest, id))).isTrue();
            assertThat(hashes.add(HASH.of(Actor.guest(ClientAddress.of(post + "::1")), id)))
                    .isTrue();
            for (String name : new String[] {"a", "ab", "abc", "abcd", "abcde", "abcdefgh", "abcdefghi"}) {
                assertThat(hashes.add(HASH.of(Actor.member(name, ADDRESS), id))).isTrue();
                assertThat(hashes.add(HASH.of(guest.session(name), id))).isTrue();
                assertThat(HASH.of(guest.session(name), id)).isEqualTo(HASH.of(guest.session(name), id));
            }
        }
    }
}
