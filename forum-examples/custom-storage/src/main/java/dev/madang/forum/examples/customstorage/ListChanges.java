package dev.madang.forum.examples.customstorage;

import java.util.Set;

/** Changes the kept lists, and their counts with them. */
record ListChanges(Writing unit) {

    /** Makes {@code after} of what was {@code before}; what is in both is not touched. */
    void replace(Set<Entry> before, Set<Entry> after) {
        before.stream().filter(entry -> !after.contains(entry)).forEach(this::remove);
        after.stream().filter(entry -> !before.contains(entry)).forEach(this::add);
    }

    /** Adds an entry that is not there. */
    void add(Entry entry) {
        unit.put(entry.key(), Out.ofNumber(entry.value()));
        count(entry, 1);
    }

    /** Removes an entry that is there. */
    void remove(Entry entry) {
        unit.delete(entry.key());
        count(entry, -1);
    }

    private void count(Entry entry, int change) {
        Listing list = entry.list();
        for (int level = Blocks.lowest(list.kind()); level <= Blocks.WHOLE; level++) {
            Key key = Blocks.key(list, level, Blocks.block(level, entry.order().first()));
            set(key, unit.number(key) + change);
        }
    }

    /** Sets a count; none is kept as 0. */
    void set(Key key, long count) {
        if (count == 0) {
            unit.delete(key);
        } else {
            unit.put(key, Out.ofNumber(count));
        }
    }
}
