package dev.madang.forum.examples.crashtest.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;

/**
 * A few kills' worth of writing, on two boards of its own, so that looking at all of it stays quick. Thread-safe.
 *
 * @param boards their keys
 * @param shared posts that all comment on and read, and nobody deletes
 * @param entries everything that anybody tried to write, by tag
 * @param reads readings of the shared posts
 */
record Epoch(List<String> boards, List<Entry> shared, Map<String, Entry> entries, Reads reads) {

    static Epoch of(int number) {
        return new Epoch(
                List.of("yard-" + number + "-a", "yard-" + number + "-b"),
                new CopyOnWriteArrayList<>(),
                new ConcurrentHashMap<>(),
                new Reads());
    }

    Entry entry(String tag, boolean comment) {
        Entry entry = new Entry(tag, comment);
        entries.put(tag, entry);
        return entry;
    }

    Optional<Entry> find(String tag) {
        return Optional.ofNullable(entries.get(tag));
    }

    Collection<Entry> all() {
        return entries.values();
    }

    String board(RandomGenerator random) {
        return boards.get(random.nextInt(boards.size()));
    }

    String otherBoard(String board) {
        return boards.get(board.equals(boards.get(0)) ? 1 : 0);
    }

    long sharedPost(RandomGenerator random) {
        return shared.get(random.nextInt(shared.size())).known().post();
    }

    /** The boards' keys as SQL wants them in a list. */
    String boardList() {
        return "'" + String.join("', '", boards) + "'";
    }
}
