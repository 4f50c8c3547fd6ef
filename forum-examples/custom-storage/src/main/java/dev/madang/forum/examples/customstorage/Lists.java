package dev.madang.forum.examples.customstorage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads the kept lists. All are in ascending order here; what is read answers the values of entries. */
record Lists(Reading reading) {

    /** The entry at a place. */
    Optional<Long> at(Listing list, Order place) {
        return reading.get(list.entries().join(place.key())).map(In::number);
    }

    /** How many entries a counted list has. */
    long size(Listing list) {
        return reading.number(Blocks.key(list, Blocks.WHOLE, 0));
    }

    /** Up to {@code limit} entries above a place, or the lowest ones. */
    List<Long> above(Listing list, Optional<Order> place, int limit) {
        Key from = place.map(order -> list.entries().join(order.key()).above()).orElse(list.entries());
        try (Cursor cursor = reading.ascending(from, list.entries().end())) {
            return take(cursor, limit);
        }
    }

    /** Up to {@code limit} entries below a place, or the highest ones; in ascending order too. */
    List<Long> below(Listing list, Optional<Order> place, int limit) {
        Key to = place.map(order -> list.entries().join(order.key()))
                .orElse(list.entries().end());
        try (Cursor cursor = reading.descending(list.entries(), to)) {
            List<Long> values = take(cursor, limit);
            Collections.reverse(values);
            return values;
        }
    }

    /**
     * The entries from index {@code from} to before {@code to} of a list that is counted in blocks; indexes outside
     * are left out.
     */
    List<Long> slice(Listing list, long from, long to) {
        long begin = Math.max(0, from);
        if (begin >= to) {
            return List.of();
        }
        return find(list, Blocks.LARGE, new Place(0, begin))
                .flatMap(large -> find(list, Blocks.SMALL, new Place(Blocks.begin(large.block()), large.index())))
                .map(small -> slice(list, Blocks.begin(small.block()), small.index(), to - begin))
                .orElse(List.of());
    }

    private List<Long> slice(Listing list, long first, long skipped, long limit) {
        try (Cursor cursor =
                reading.ascending(list.entries().number(first), list.entries().end())) {
            for (long i = 0; i < skipped; i++) {
                cursor.next();
            }
            return take(cursor, limit);
        }
    }

    /** An entry by its index among those of a block and the blocks after it. */
    private record Place(long block, long index) {}

    /** The block that an entry is in, and its index there; empty when there are not so many. */
    private Optional<Place> find(Listing list, int level, Place from) {
        Key blocks = Blocks.level(list, level);
        try (Cursor cursor = reading.ascending(blocks.number(from.block()), blocks.end())) {
            long index = from.index();
            while (cursor.next()) {
                long count = cursor.value().number();
                if (index < count) {
                    return Optional.of(new Place(cursor.key().after(blocks).number(), index));
                }
                index -= count;
            }
            return Optional.empty();
        }
    }

    /** How many entries of a list that is counted in blocks stand before a place. */
    long rank(Listing list, Order order) {
        long large = Blocks.block(Blocks.LARGE, order.first());
        long small = Blocks.block(Blocks.SMALL, order.first());
        return sum(list, Blocks.LARGE, 0, large)
                + sum(list, Blocks.SMALL, Blocks.begin(large), small)
                + count(
                        list.entries().number(Blocks.begin(small)),
                        list.entries().join(order.key()));
    }

    private long sum(Listing list, int level, long from, long to) {
        Key blocks = Blocks.level(list, level);
        try (Cursor cursor = reading.ascending(blocks.number(from), blocks.number(to))) {
            long sum = 0;
            while (cursor.next()) {
                sum += cursor.value().number();
            }
            return sum;
        }
    }

    private long count(Key from, Key to) {
        try (Cursor cursor = reading.ascending(from, to)) {
            long count = 0;
            while (cursor.next()) {
                count++;
            }
            return count;
        }
    }

    private static List<Long> take(Cursor cursor, long limit) {
        List<Long> values = new ArrayList<>();
        while (values.size() < limit && cursor.next()) {
            values.add(cursor.value().number());
        }
        return values;
    }
}
