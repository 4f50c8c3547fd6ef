package dev.madang.forum.examples.benchmarks.run;

/**
 * One of those that are compared.
 *
 * @param name what it is called in the report, without blanks
 * @param operation what it does
 */
public record Side(String name, Operation operation) {}
