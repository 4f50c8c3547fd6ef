package dev.madang.forum.memory;

import java.util.Arrays;

/** The numbers from the top of a thread down to a comment: in their order each comment comes before its replies. */
final class ThreadPath implements Comparable<ThreadPath> {

    private final int[] numbers;

    private ThreadPath(int... numbers) {
        this.numbers = numbers;
    }

    static ThreadPath top(int number) {
        return new ThreadPath(number);
    }

    ThreadPath reply(int number) {
        int[] longer = Arrays.copyOf(numbers, numbers.length + 1);
        longer[numbers.length] = number;
        return new ThreadPath(longer);
    }

    int depth() {
        return numbers.length - 1;
    }

    @Override
    public int compareTo(ThreadPath other) {
        return Arrays.compare(numbers, other.numbers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ThreadPath path && Arrays.equals(numbers, path.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }
}
