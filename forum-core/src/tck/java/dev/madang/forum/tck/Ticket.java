package dev.madang.forum.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/**
 * A number that was drawn, and when the call that drew it began and ended.
 *
 * @param number the number
 * @param began nanoseconds before the call
 * @param ended nanoseconds after it
 */
record Ticket(long number, long began, long ended) {

    static Ticket draw(LongSupplier call) {
        long began = System.nanoTime();
        long number = call.getAsLong();
        return new Ticket(number, began, System.nanoTime());
    }

    /** Numbers are 1 to n, and whoever was answered before another asked has the lower one. */
    static void assertLinearizable(List<Ticket> tickets) {
        List<Ticket> byNumber = tickets.stream()
                .sorted(Comparator.comparingLong(Ticket::number))
                .toList();
        assertThat(byNumber.stream().map(Ticket::number))
                .as("numbers are unique and dense")
                .isEqualTo(LongStream.rangeClosed(1, tickets.size()).boxed().toList());
        long latestBeginning = Long.MIN_VALUE;
        for (Ticket ticket : byNumber) {
            latestBeginning = Math.max(latestBeginning, ticket.began - tickets.get(0).began);
            assertThat(ticket.ended - tickets.get(0).began)
                    .as("number %s was answered before a call began that drew a lower one", ticket.number)
                    .isGreaterThanOrEqualTo(latestBeginning);
        }
    }
}
