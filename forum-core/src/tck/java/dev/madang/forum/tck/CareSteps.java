package dev.madang.forum.tck;

import dev.madang.forum.actor.MemberId;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.storage.BoardRange;
import dev.madang.forum.storage.EraseMember;
import dev.madang.forum.storage.EraseMember.Words;
import dev.madang.forum.storage.FirstView;
import dev.madang.forum.storage.Forget;
import dev.madang.forum.storage.Intake;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.PruneViews;
import dev.madang.forum.storage.TransferItem;
import dev.madang.forum.storage.ViewCount;
import dev.madang.forum.storage.ViewFlush;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** The steps of a story that count views, take in, erase, forget and repair. */
record CareSteps(Cast cast) {

    private static final Instant IMPORTED = Instant.parse("2001-01-01T00:00:00Z");

    static final NodeId NODE = new NodeId("node 1");

    Object flush(Step step) {
        NodeId node = new NodeId("node " + step.a() % 2);
        long last = cast.storage.views().lastSequence(node);
        List<ViewCount> counts = cast.posts.stream()
                .sorted()
                .filter(id -> (step.b() + cast.posts.indexOf(id)) % 4 == 0)
                .flatMap(id -> IntStream.of(0, 3, 26)
                        .mapToObj(hours -> new ViewCount(id, hour(step) + hours, 1 + step.c() % 5)))
                .toList();
        long sequence = Math.max(1, last + step.d() % 3);
        return List.of(
                cast.storage.views().apply(new ViewFlush(node, sequence, counts)),
                cast.storage.views().lastSequence(node));
    }

    private static long hour(Step step) {
        return Samples.HOUR + step.b() % 6;
    }

    Object firstView(Step step) {
        return cast.post(step.a())
                .<Object>map(head -> cast.storage
                        .views()
                        .firstView(new FirstView(
                                head.id(),
                                Samples.viewer(step.b() % 3),
                                Instant.EPOCH.plus(Duration.ofHours(hour(step))))))
                .orElse(false);
    }

    Object prune(Step step) {
        Instant hours = Instant.EPOCH.plus(Duration.ofHours(Samples.HOUR + step.a() % 6));
        Instant windows = Instant.EPOCH.plus(Duration.ofHours(Samples.HOUR + step.b() % 6));
        Instant days = Instant.EPOCH.plus(Duration.ofHours(Samples.HOUR + 24L * (step.d() % 3) - 24));
        int limit = 1 + step.c() % 5;
        return inBatches(limit, () -> cast.storage.views().prune(new PruneViews(hours, days, windows, limit)));
    }

    Object forget(Step step) {
        Forget forget = new Forget(cast.now(), cast.now().minusSeconds(step.a() % 30), 1 + step.b() % 5);
        return inBatches(forget.limit(), () -> cast.storage.maintenance().forget(forget));
    }

    Object erase(Step step) {
        EraseMember erase = new EraseMember(
                MemberId.of("u-" + step.a() % 2),
                Step.pick(List.of(Words.values()), step.b()),
                "s" + step.a() % 2,
                Samples.viewer(step.a() % 2),
                1 + step.c() % 5);
        return inBatches(erase.limit(), () -> cast.storage.members().erase(erase));
    }

    /** Calls until less than {@code limit} was done, and answers how much it was in all. */
    private static int inBatches(int limit, IntSupplier batch) {
        int all = 0;
        while (true) {
            int now = batch.getAsInt();
            all += now;
            if (now < limit) {
                return all;
            }
        }
    }

    Object repair(Step step) {
        BoardRange range = new BoardRange(Cast.board(step.a()), 0, 1 + step.b() % 50);
        return List.of(
                cast.storage.maintenance().verify(range),
                cast.storage.maintenance().repair(range));
    }

    Object takeInPost(Step step) {
        PostNumber number = PostNumber.of(Cast.board(step.a()), 1 + step.b() % 20);
        Instant written = IMPORTED.plusSeconds(number.value())
                .plusNanos(1_000L * Cast.BOARDS.indexOf(number.board()) + (step.c() % 7 == 0 ? 500_000 : 0));
        TransferItem.OfPost item = TransferSamples.post(
                number,
                written,
                step.d() % 5 == 0 ? Optional.of(Step.pick(Cast.SUBJECTS, step.c())) : Optional.empty());
        PostNumber former = PostNumber.of(Cast.board(step.a() + 1), 1 + step.c() % 20);
        List<Intake> intakes = cast.storage
                .transfer()
                .takeIn(List.of(step.d() % 2 == 0 ? item.withFormerNumbers(List.of(former)) : item, item));
        if (intakes.contains(Intake.STORED)) {
            cast.add(cast.scene.head(new PostRef.ByNumber(number)).id());
        }
        return intakes;
    }

    Object takeInComment(Step step) {
        return cast.post(step.a())
                .<Object>map(head -> takeInComment(head, step))
                .orElse("no post");
    }

    private List<Intake> takeInComment(PostHead head, Step step) {
        int number = 1 + step.b() % 25;
        OptionalInt parent = step.c() % 3 == 0 || number == 1 || !canHaveReplies(head.id(), number - 1)
                ? OptionalInt.empty()
                : OptionalInt.of(number - 1);
        ContentStatus status = step.d() % 4 == 0 ? ContentStatus.DELETED : ContentStatus.PUBLISHED;
        List<Intake> intakes = cast.storage
                .transfer()
                .takeIn(List.of(TransferSamples.comment(head.summary().number(), number, parent, status)));
        if (intakes.contains(Intake.STORED)) {
            cast.add(CommentId.of(head.id(), number));
        }
        return intakes;
    }

    private boolean canHaveReplies(PostId post, int number) {
        return cast.storage
                .comments()
                .find(CommentId.of(post, number))
                .map(found -> found.comment().depth() < 8)
                .orElse(true);
    }

    Object advanceClock(Step step) {
        cast.advance(step.a() * 86_400L);
        return "clock";
    }

    /** All of a board as it goes out. */
    Object export(Step step) {
        BoardKey board = Cast.board(step.a());
        return Export.of(cast.storage, board, 1 + step.b() % 7);
    }
}
