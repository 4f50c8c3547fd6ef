package dev.madang.forum.tck.selftest;

import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.tck.StorageFixture;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Bugs that adapters have, each with the test of the kit that names the rule it breaks. */
enum Bug {
    LOST_UPDATE(WriteBugs::lostUpdate, Kit.Post.class, "Edit.refusesAnotherVersion"),
    LOST_UPDATE_IN_A_RACE(WriteBugs::checkThenAct, Kit.Race.class, "Posts.editsAreCompareAndSet"),
    NUMBER_REUSED_AFTER_A_DELETION(WriteBugs::numberReused, Kit.Post.class, "Insert.neverReusesANumber"),
    HALF_APPLIED_REFUSAL(WriteBugs::halfApplied, Kit.Post.class, "Insert.refusesABoardThatChanged"),
    SWALLOWED_DUPLICATE(WriteBugs::swallowedDuplicate, Kit.Post.class, "Insert.refusesASubjectThatHasAPost"),
    KEY_NOT_SCOPED_TO_ITS_ACTOR(WriteBugs::unscopedKey, Kit.Post.class, "Keys.isScopedToItsActor"),
    KEY_WITHOUT_CASE(WriteBugs::caselessKey, Kit.Post.class, "Keys.tellsKeysApart"),
    TIMES_TO_THE_MILLISECOND(WriteBugs::milliseconds, Kit.Post.class, "Insert.keepsInstants"),
    TRAILING_BLANKS_LOST(WriteBugs::trimmedBody, Kit.Post.class, "Text.keepsStrings"),
    NEW_NUMBER_ON_RETURN(WriteBugs::newNumberOnReturn, Kit.Post.class, "Move.takesItsFormerNumberAgain"),
    BOARD_OF_A_COMMENT_IGNORED(WriteBugs::boardIgnored, Kit.Comment.class, "Insert.refusesABoardThatChanged"),
    LOCK_IGNORED(WriteBugs::lockIgnored, Kit.Comment.class, "Insert.refusesALockedPost"),
    COUNT_NOT_MOVED_ON_RESTORE(ReadBugs::notCountedOnRestore, Kit.Post.class, "ChangeState.restoresCounts"),
    PAGE_OFF_BY_ONE(ReadBugs::offByOnePage, Kit.Lists.class, "OneBoard.pagesJoinedAreTheList"),
    HIDDEN_POST_SHOWN(ReadBugs::hiddenPostShown, Kit.Lists.class, "OneBoard.showsNothingHidden"),
    CURSOR_SKIPS_EQUAL_KEYS(ReadBugs::equalKeysSkipped, Kit.Lists.class, "Across.ordersByTimeThenId"),
    WINDOW_OFF_BY_ONE(ReadBugs::lopsidedWindow, Kit.Lists.class, "OneBoard.everyReadingAgrees"),
    RANK_OFF_BY_ONE(ReadBugs::rankFromOne, Kit.Lists.class, "OneBoard.everyReadingAgrees"),
    TOMBSTONE_DROPPED(ReadBugs::tombstoneDropped, Kit.Comment.class, "Threads.keepsTombstones"),
    DELETION_ACKNOWLEDGED_TWICE(CareBugs::deletionOfAnyVersion, Kit.Race.class, "Comments.deletionsMoveTheCountOnce"),
    VIEWS_APPLIED_TWICE(CareBugs::viewsAppliedTwice, Kit.View.class, "Apply.appliesAFlushOnce"),
    FIRST_VIEW_TWICE_IN_A_RACE(CareBugs::firstViewTwice, Kit.Race.class, "Views.firstViewsAreTestAndSet"),
    PRUNED_BEYOND_THE_LIMIT(CareBugs::unboundedPrune, Kit.View.class, "Prune.goesInBatches"),
    MEMBER_WITHOUT_CASE_ERASED(CareBugs::caselessErasure, Kit.Member.class, "Erase.leavesOthersAlone"),
    BATCH_OF_ONE_FATE(CareBugs::batchOfOneFate, Kit.Transfer.class, "Posts.refusesAPostWithoutABoard"),
    USED_AFTER_CLOSE(CareBugs::closeIgnored, Kit.Lifecycle.class, "Close.refusesCallsAfterwards"),
    HALF_APPLIED_AFTER_A_FAILURE(BreakableFixture.Fault.HALF, "AUnit.isCompleteOrAbsent"),
    DONE_AND_DENIED(BreakableFixture.Fault.LIES, "AUnit.isCompleteOrAbsent");

    final Class<?> contract;
    final String test;

    private final Function<String, StorageFixture> fixture;

    Bug(UnaryOperator<ForumStorage> seed, Class<?> contract, String test) {
        this((String name) -> new SeededFixture(name, seed), contract, test);
    }

    Bug(BreakableFixture.Fault fault, String test) {
        this((String name) -> new BreakableFixture(name, fault), Kit.Failure.class, test);
    }

    Bug(Function<String, StorageFixture> fixture, Class<?> contract, String test) {
        this.fixture = fixture;
        this.contract = contract;
        this.test = test;
    }

    /** A storage that has the bug. */
    StorageFixture fixture() {
        return fixture.apply(name());
    }
}
