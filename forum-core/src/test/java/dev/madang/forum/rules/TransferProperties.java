package dev.madang.forum.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.ForumFixture;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Revision;
import dev.madang.forum.transfer.ImportReport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A forum that was taken out and in again is the same forum, whatever had happened in it. */
class TransferProperties {

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.any().list().ofMinSize(5).ofMaxSize(120);
    }

    private static ImportReport takeIn(ForumFixture forum, String lines) {
        return forum.forum()
                .transfer()
                .importLines(forum.admin(), new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    @Property(tries = 200)
    void exportAndImportAndExportAreEqual(@ForAll("steps") List<Step> steps) {
        try (Visitors visitors = Visitors.after(steps);
                ForumFixture copy = ForumFixture.create()) {
            String lines = visitors.yard().everything();

            ImportReport report = takeIn(copy, lines);

            assertThat(report.problems()).isEmpty();
            assertThat(report.isComplete()).isTrue();
            assertThat(copy.everything()).isEqualTo(lines);
            assertThat(copy.forum().maintenance().verify(copy.admin()).found()).isEmpty();
        }
    }

    @Property(tries = 100)
    void importingAgainChangesNothing(@ForAll("steps") List<Step> steps) {
        try (Visitors visitors = Visitors.after(steps);
                ForumFixture copy = ForumFixture.create()) {
            String lines = visitors.yard().everything();
            takeIn(copy, lines);

            ImportReport again = takeIn(copy, lines);

            assertThat(again.stored()).isZero();
            assertThat(again.present()).isEqualTo(again.lines());
            assertThat(copy.everything()).isEqualTo(lines);
        }
    }

    @Property(tries = 150)
    void everyNumberLeadsWhereItLed(@ForAll("steps") List<Step> steps) {
        try (Visitors visitors = Visitors.after(steps);
                ForumFixture copy = ForumFixture.create()) {
            takeIn(copy, visitors.yard().everything());
            for (BoardKey board : List.of(Visitors.FREE, Visitors.ELSE)) {
                long next = visitors.yard().post(board).number().value();
                assertThat(copy.post(board).number().value()).isEqualTo(next);
                for (long number = 1; number < next; number++) {
                    PostNumber asked = PostNumber.of(board, number);
                    assertThat(copy.forum().posts().get(copy.admin(), asked).number())
                            .isEqualTo(visitors.forum()
                                    .posts()
                                    .get(visitors.admin(), asked)
                                    .number());
                }
            }
        }
    }

    @Property(tries = 100)
    void editHistoriesCountsAndThreadsAreTheSame(@ForAll("steps") List<Step> steps) {
        try (Visitors visitors = Visitors.after(steps);
                ForumFixture copy = ForumFixture.create()) {
            takeIn(copy, visitors.yard().everything());
            Rows original = new Rows(visitors.forum(), visitors.admin());
            Rows copied = new Rows(copy.forum(), copy.admin());
            for (BoardKey board : List.of(Visitors.FREE, Visitors.ELSE)) {
                assertThat(copy.forum().boards().get(copy.admin(), board))
                        .isEqualTo(visitors.forum().boards().get(visitors.admin(), board));
                assertThat(copy.forum().boards().counts(copy.admin(), board))
                        .isEqualTo(visitors.forum().boards().counts(visitors.admin(), board));
                assertThat(copied.listed(board)).isEqualTo(original.listed(board));
            }
            for (PostId post : visitors.posts()) {
                PostNumber number =
                        visitors.forum().posts().get(visitors.admin(), post).number();
                PostId there = copy.forum().posts().get(copy.admin(), number).id();
                assertThat(copied.thread(there)).isEqualTo(original.thread(post));
                assertThat(history(copy, there)).isEqualTo(history(visitors.yard(), post));
                assertThat(copy.forum().posts().get(copy.admin(), there).subject())
                        .isEqualTo(visitors.forum()
                                .posts()
                                .get(visitors.admin(), post)
                                .subject());
            }
        }
    }

    /** Nobody reads the history of what was purged: there is none. */
    private static List<Revision> history(ForumFixture forum, PostId post) {
        return forum.forum().posts().get(forum.admin(), post).status() == ContentStatus.PURGED
                ? List.of()
                : forum.forum().posts().history(forum.admin(), post);
    }
}
