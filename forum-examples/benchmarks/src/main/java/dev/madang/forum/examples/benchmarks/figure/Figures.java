package dev.madang.forum.examples.benchmarks.figure;

/** Some figures that belong together. */
@FunctionalInterface
public interface Figures {

    /** Takes those that are asked for. */
    void take(Bench bench) throws Exception;
}
