package dev.madang.forum.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.actor.IdempotencyKey;

class IdempotencyKeyFuzz {

    @FuzzTest
    void isOneCanonicalLineOrIsRefused(FuzzedDataProvider data) {
        IdempotencyKey key;
        try {
            key = IdempotencyKey.of(data.consumeRemainingAsString());
        } catch (InvalidInputException refused) {
            return;
        }
        String value = key.value();
        assertThat(value.codePointCount(0, value.length())).isBetween(1, IdempotencyKey.MAX_LENGTH);
        assertThat(value).doesNotContainPattern("[\\p{Cntrl}\\p{Cs}\\x{2028}\\x{2029}]");
        assertThat(IdempotencyKey.of(value)).isEqualTo(key);
    }
}
