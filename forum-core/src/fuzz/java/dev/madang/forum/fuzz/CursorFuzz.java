package dev.madang.forum.fuzz;

import static dev.madang.forum.ForumFixture.FREE;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.page.Cursor;
import dev.madang.forum.page.Slicing;
import dev.madang.forum.post.PostSlice;

class CursorFuzz {

    private static final ForumFixture FORUM = filled();
    private static final String SOUND = FORUM.forum()
            .posts()
            .slice(FORUM.guest(), FREE, Slicing.first(2))
            .older()
            .orElseThrow()
            .value();

    private static ForumFixture filled() {
        ForumFixture forum = ForumFixture.create();
        forum.board();
        for (int i = 0; i < 5; i++) {
            forum.post();
        }
        return forum;
    }

    @FuzzTest
    void isOneThatTheListGaveOrIsRefused(FuzzedDataProvider data) {
        String text = data.consumeBoolean() ? data.consumeRemainingAsString() : tampered(data);
        PostSlice slice;
        try {
            slice = FORUM.forum().posts().slice(FORUM.guest(), FREE, Slicing.from(Cursor.parse(text), 2));
        } catch (InvalidInputException refused) {
            return;
        }
        assertThat(slice.posts()).allMatch(row -> row.number().board().equals(FREE));
    }

    private static String tampered(FuzzedDataProvider data) {
        StringBuilder text = new StringBuilder(SOUND);
        for (int changes = data.consumeInt(0, 4); changes > 0; changes--) {
            text.setCharAt(data.consumeInt(0, text.length() - 1), (char) data.consumeInt(32, 126));
        }
        return text.toString();
    }
}
