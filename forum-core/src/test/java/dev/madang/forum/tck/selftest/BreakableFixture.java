package dev.madang.forum.tck.selftest;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.NewPost;
import dev.madang.forum.tck.Capability;
import dev.madang.forum.tck.StorageFixture;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A storage of which each call has two steps that can fail, before it is done and after, and which says so truly, or not. */
final class BreakableFixture implements StorageFixture {

    /** What a storage can do wrong when it fails. */
    enum Fault {
        NONE,
        /** Of a post, all but its idempotency key is stored by then. */
        HALF,
        /** It was done, and is said not to be. */
        LIES
    }

    /** One call of a role's method. */
    @FunctionalInterface
    private interface Call {
        @Nullable
        Object answer() throws Throwable;
    }

    private final String name;
    private final Fault fault;
    private int stepsLeft;
    private boolean broken;

    BreakableFixture(String name, Fault fault) {
        this.name = name;
        this.fault = fault;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ForumStorage fresh() {
        ForumStorage sound = new InMemoryForumStorage();
        return Seeded.proxy(ForumStorage.class, (self, role, none) -> {
            Object real = role.invoke(sound);
            return real == null
                    ? null
                    : Seeded.proxy(
                            role.getReturnType(),
                            (it, method, given) ->
                                    steps(sound, given == null ? method : given[0], () -> method.invoke(real, given)));
        });
    }

    private @Nullable Object steps(ForumStorage sound, Object given, Call call) throws Throwable {
        if (isBreaking()) {
            if (fault == Fault.HALF && given instanceof NewPost post) {
                sound.posts().insert(WriteBugs.claiming(post, Optional.empty()));
            }
            throw new StorageException(Outcome.NOT_DONE, "broken", null);
        }
        Object answer = call.answer();
        if (isBreaking()) {
            throw new StorageException(fault == Fault.LIES ? Outcome.NOT_DONE : Outcome.UNKNOWN, "broken", null);
        }
        return answer;
    }

    private boolean isBreaking() {
        boolean now = stepsLeft > 0 && --stepsLeft == 0;
        broken |= now;
        return now;
    }

    @Override
    public ForumStorage reopen(ForumStorage storage) {
        storage.close();
        return fresh();
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.BREAKABLE);
    }

    @Override
    public void breakAt(ForumStorage storage, int step) {
        stepsLeft = step;
        broken = false;
    }

    @Override
    public boolean mend(ForumStorage storage) {
        stepsLeft = 0;
        return broken;
    }
}
