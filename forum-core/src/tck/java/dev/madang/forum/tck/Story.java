package dev.madang.forum.tck;

import dev.madang.forum.storage.ForumStorage;

/** Plays steps in one storage, and tells what it answered. */
final class Story {

    private final StorageFixture fixture;
    private Cast cast;

    Story(StorageFixture fixture, ForumStorage storage) {
        this.fixture = fixture;
        this.cast = new Cast(storage);
    }

    Cast cast() {
        return cast;
    }

    /** What the storage answered, in words that are the same in every storage. */
    String play(Step step) {
        return cast.tell(answer(step));
    }

    private Object answer(Step step) {
        WriteSteps write = new WriteSteps(cast);
        CareSteps care = new CareSteps(cast);
        ReadSteps read = new ReadSteps(cast);
        return switch (step.kind()) {
            case BOARD -> write.board(step);
            case CHANGE_BOARD -> write.changeBoard(step);
            case WRITE -> write.write(step);
            case EDIT -> write.edit(step);
            case STATE -> write.state(step);
            case MOVE -> write.move(step);
            case COMMENT -> write.comment(step);
            case EDIT_COMMENT -> write.editComment(step);
            case STATUS -> write.status(step);
            case FLUSH -> care.flush(step);
            case FIRST_VIEW -> care.firstView(step);
            case TAKE_IN_POST -> care.takeInPost(step);
            case TAKE_IN_COMMENT -> care.takeInComment(step);
            case ERASE -> care.erase(step);
            case PRUNE -> care.prune(step);
            case FORGET -> care.forget(step);
            case REPAIR -> care.repair(step);
            case REOPEN -> reopen(step);
            case ADVANCE_CLOCK -> care.advanceClock(step);
            case FIND -> read.find(step);
            case HISTORY -> read.history(step);
            case PAGE -> read.page(step);
            case SLICE -> read.slice(step);
            case ACROSS -> read.across(step);
            case AROUND -> read.around(step);
            case RANK -> read.rank(step);
            case NOTICES -> read.notices(step);
            case COUNTS -> read.counts(step);
            case FIND_COMMENT -> read.findComment(step);
            case THREAD_PAGE -> read.threadPage(step);
            case THREAD_SLICE -> read.threadSlice(step);
            case THREAD_RANK -> read.threadRank(step);
            case TOTALS -> read.totals();
            case MOST_READ -> read.mostRead(step);
            case HOURS -> read.hours(step);
            case RECENT -> read.recent(step);
            case SETTLED -> read.settled(step);
            case EXPORT -> care.export(step);
        };
    }

    /** Seldom, since it can take long. A storage without durability, and the model, go on as they are. */
    private Object reopen(Step step) {
        if (fixture.capabilities().contains(Capability.DURABLE) && step.a() % 4 == 0) {
            cast = cast.in(fixture.reopen(cast.storage));
        }
        return "reopened";
    }
}
