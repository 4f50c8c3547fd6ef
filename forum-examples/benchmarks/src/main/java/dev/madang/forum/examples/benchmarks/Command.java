package dev.madang.forum.examples.benchmarks;

import dev.madang.forum.examples.benchmarks.run.Report;

/** One of the programs that the jar holds. */
@FunctionalInterface
interface Command {

    /** Does all of it, and reports as it goes. */
    void run(Arguments arguments, Report report) throws Exception;
}
