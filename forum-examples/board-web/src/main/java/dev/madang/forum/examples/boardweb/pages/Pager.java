package dev.madang.forum.examples.boardweb.pages;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * The numbered pages of a list.
 *
 * @param current the page that is shown
 * @param last the last page
 * @param path where a page is
 */
public record Pager(long current, long last, LongFunction<String> path) {

    private static final int BESIDE = 4;

    /** Whether there is anywhere to go. */
    public boolean isNeeded() {
        return last > 1 || isPastEnd();
    }

    /** Whether there is no such page. */
    public boolean isPastEnd() {
        return current > last;
    }

    /** The pages to show links to, first and last apart. */
    public List<Long> numbers() {
        long first = Math.max(1, Math.min(current - BESIDE, last - 2 * BESIDE));
        return LongStream.rangeClosed(first, Math.min(last, first + 2 * BESIDE))
                .boxed()
                .toList();
    }

    /** Whether the first page is not among the numbers. */
    public boolean skipsFirst() {
        return numbers().get(0) > 1;
    }

    /** Whether the last page is not among the numbers. */
    public boolean skipsLast() {
        List<Long> numbers = numbers();
        return numbers.get(numbers.size() - 1) < last;
    }

    /** Whether there is a page before this one. */
    public boolean hasPrevious() {
        return current > 1;
    }

    /** Whether there is a page after this one. */
    public boolean hasNext() {
        return current < last;
    }

    /** Where page {@code number} is. */
    public String to(long number) {
        return path.apply(number);
    }
}
