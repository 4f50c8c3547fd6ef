package dev.madang.forum.examples.customstorage;

import dev.madang.forum.storage.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The place of an entry in its list: numbers that are compared one after the other. A place comes before those that
 * it is the beginning of.
 *
 * @param numbers at least one
 */
record Order(List<Long> numbers) {

    Order {
        numbers = List.copyOf(numbers);
    }

    static Order of(Long... numbers) {
        return new Order(List.of(numbers));
    }

    static Order of(Position position) {
        return of(position.major(), position.minor());
    }

    /** The place of something under this one. */
    Order below(long number) {
        List<Long> longer = new ArrayList<>(numbers);
        longer.add(number);
        return new Order(longer);
    }

    long first() {
        return numbers.get(0);
    }

    long last() {
        return numbers.get(numbers.size() - 1);
    }

    /** The places that this one is below, and itself. */
    List<Order> beginnings() {
        return IntStream.rangeClosed(1, numbers.size())
                .mapToObj(length -> new Order(numbers.subList(0, length)))
                .toList();
    }

    Key key() {
        Key key = Key.EMPTY;
        for (long number : numbers) {
            key = key.number(number);
        }
        return key;
    }
}
