package dev.madang.forum.examples.benchmarks.run;

import java.util.random.RandomGenerator;

/** One operation of what is measured. Called by as many threads as the plan has. */
@FunctionalInterface
public interface Operation {

    /** Does it once; {@code random} is the calling thread's own, and the same in each run. */
    void run(RandomGenerator random) throws Exception;
}
