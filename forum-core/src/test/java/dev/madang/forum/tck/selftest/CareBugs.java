package dev.madang.forum.tck.selftest;

import dev.madang.forum.actor.MemberId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.ChangeCommentStatus;
import dev.madang.forum.storage.CommentStorage;
import dev.madang.forum.storage.EraseMember;
import dev.madang.forum.storage.FirstView;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.Intake;
import dev.madang.forum.storage.MemberStorage;
import dev.madang.forum.storage.PruneViews;
import dev.madang.forum.storage.TransferItem;
import dev.madang.forum.storage.TransferStorage;
import dev.madang.forum.storage.ViewFlush;
import dev.madang.forum.storage.ViewStorage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Bugs of counting views, erasing, and taking in. */
final class CareBugs {

    private CareBugs() {}

    /** A flush that is sent again is added again. */
    static ForumStorage viewsAppliedTwice(ForumStorage storage) {
        return Seeded.with(
                storage,
                ViewStorage.class,
                "apply",
                ViewFlush.class,
                (sound, flush) -> sound.views()
                        .apply(new ViewFlush(
                                flush.node(),
                                Math.max(flush.sequence(), sound.views().lastSequence(flush.node()) + 1),
                                flush.counts())));
    }

    /** A first view is looked up, and then remembered: right alone, wrong among others. */
    static ForumStorage firstViewTwice(ForumStorage storage) {
        Set<FirstView> remembered = ConcurrentHashMap.newKeySet();
        return Seeded.with(storage, ViewStorage.class, "firstView", FirstView.class, (sound, view) -> {
            boolean first = !remembered.contains(view);
            Queries.roundTrip();
            remembered.add(view);
            return first;
        });
    }

    /** More goes at once than was allowed. */
    static ForumStorage unboundedPrune(ForumStorage storage) {
        return Seeded.with(
                storage,
                ViewStorage.class,
                "prune",
                PruneViews.class,
                (sound, prune) -> sound.views()
                        .prune(new PruneViews(
                                prune.hoursBefore(), prune.daysBefore(), prune.firstViewsBefore(), Integer.MAX_VALUE)));
    }

    /** Members are compared as some collations do. */
    static ForumStorage caselessErasure(ForumStorage storage) {
        return Seeded.with(
                storage,
                MemberStorage.class,
                "erase",
                EraseMember.class,
                (sound, erase) -> sound.members().erase(erase)
                        + sound.members()
                                .erase(new EraseMember(
                                        MemberId.of(erase.member().value().toUpperCase(Locale.ROOT)),
                                        erase.words(),
                                        erase.idempotencyScope(),
                                        erase.viewer(),
                                        erase.limit())));
    }

    /** Whoever deletes a comment that changed meanwhile deletes it all the same. */
    static ForumStorage deletionOfAnyVersion(ForumStorage storage) {
        return Seeded.with(
                storage, CommentStorage.class, "changeStatus", ChangeCommentStatus.class, (sound, change) -> {
                    Answer<Long> answer = sound.comments().changeStatus(change);
                    return change.status() == ContentStatus.DELETED
                                    && answer instanceof Answer.Refused<Long> refused
                                    && refused.actualVersion() > 0
                            ? Answer.done(refused.actualVersion())
                            : answer;
                });
    }

    /** One item that cannot be stored makes the whole batch fail. */
    static ForumStorage batchOfOneFate(ForumStorage storage) {
        return Seeded.with(storage, TransferStorage.class, "takeIn", List.class, (sound, batch) -> {
            List<TransferItem> items =
                    ((List<?>) batch).stream().map(TransferItem.class::cast).toList();
            ForumStorage trial = sound;
            for (TransferItem item : items) {
                if (item instanceof TransferItem.OfPost post
                        && trial.boards().find(post.number().board()).isEmpty()) {
                    return items.stream().map(each -> Intake.BASELESS).toList();
                }
            }
            return sound.transfer().takeIn(items);
        });
    }

    /** It can be used after it was closed. */
    static ForumStorage closeIgnored(ForumStorage storage) {
        return Seeded.proxy(
                ForumStorage.class,
                (self, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(storage, arguments));
    }
}
