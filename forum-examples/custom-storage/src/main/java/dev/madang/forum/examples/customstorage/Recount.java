package dev.madang.forum.examples.customstorage;

import dev.madang.forum.maintenance.Discrepancy;
import dev.madang.forum.maintenance.Discrepancy.Count;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the entries of lists anew. */
final class Recount {

    private final Map<Listing, Map<Key, Long>> counted = new HashMap<>();

    /** Entries that should be there, and are not. */
    static List<Finding> missing(Reading reading, String where, Collection<Entry> entries) {
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : entries) {
            if (!reading.has(entry.key())) {
                findings.add(new Finding(
                        new Discrepancy(Count.INDEX, where, 0, 1),
                        unit -> unit.put(entry.key(), Out.ofNumber(entry.value()))));
            }
        }
        return findings;
    }

    void add(Entry entry) {
        Listing list = entry.list();
        for (int level = Blocks.lowest(list.kind()); level <= Blocks.WHOLE; level++) {
            long block = Blocks.block(level, entry.order().first());
            counted.computeIfAbsent(list, l -> new HashMap<>()).merge(Blocks.key(list, level, block), 1L, Long::sum);
        }
    }

    /** The counts of a list that are kept and wrong. */
    List<Finding> wrong(Reading reading, Listing list, Count whole, String where) {
        Map<Key, Long> expected = counted.getOrDefault(list, Map.of());
        Map<Key, Long> kept = kept(reading, list);
        Set<Key> keys = new HashSet<>(expected.keySet());
        keys.addAll(kept.keySet());
        List<Finding> findings = new ArrayList<>();
        for (Key key : keys) {
            long right = expected.getOrDefault(key, 0L);
            long there = kept.getOrDefault(key, 0L);
            if (there != right) {
                Count count = key.equals(Blocks.key(list, Blocks.WHOLE, 0)) ? whole : Count.INDEX;
                findings.add(new Finding(
                        new Discrepancy(count, where, there, right), unit -> new ListChanges(unit).set(key, right)));
            }
        }
        return findings;
    }

    private static Map<Key, Long> kept(Reading reading, Listing list) {
        Map<Key, Long> kept = new HashMap<>();
        try (Cursor cursor = reading.ascending(list.counts())) {
            while (cursor.next()) {
                kept.put(cursor.key(), cursor.value().number());
            }
        }
        return kept;
    }
}
