package dev.madang.forum.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A ranked map is a {@link TreeMap} that knows places; a TreeMap is its model. */
class RankedMapProperties {

    private static final int KEYS = 60;

    private record Change(int kind, int key) {

        void applyTo(RankedMap<Integer, String> map, TreeMap<Integer, String> model, int step) {
            switch (kind) {
                case 0, 1 -> {
                    map.put(key, key + "@" + step);
                    model.put(key, key + "@" + step);
                }
                case 2 -> {
                    map.remove(key);
                    model.remove(key);
                }
                default -> {
                    if (key == 0) {
                        map.clear();
                        model.clear();
                    }
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, KEYS - 1))
                .as(Change::new)
                .list()
                .ofMaxSize(300);
    }

    @Property(tries = 500)
    void isItsModelAfterAnyChanges(@ForAll("changes") List<Change> changes) {
        RankedMap<Integer, String> map = new RankedMap<>();
        TreeMap<Integer, String> model = new TreeMap<>();
        for (int step = 0; step < changes.size(); step++) {
            changes.get(step).applyTo(map, model, step);
            assertThat(map.size()).isEqualTo(model.size());
        }

        List<String> values = new ArrayList<>(model.values());
        assertThat(map.slice(0, map.size())).isEqualTo(values);
        for (int key = -1; key <= KEYS; key++) {
            assertThat(map.rank(key)).isEqualTo(model.headMap(key).size());
            assertThat(map.contains(key)).isEqualTo(model.containsKey(key));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void slicesAreThePartsOfItsValues(
            @ForAll("changes") List<Change> changes,
            @ForAll @IntRange(min = -5, max = KEYS + 5) int from,
            @ForAll @IntRange(min = -5, max = KEYS + 5) int to) {
        RankedMap<Integer, String> map = new RankedMap<>();
        TreeMap<Integer, String> model = new TreeMap<>();
        for (int step = 0; step < changes.size(); step++) {
            changes.get(step).applyTo(map, model, step);
        }

        List<String> values = new ArrayList<>(model.values());
        int begin = Math.max(0, Math.min(from, values.size()));
        int end = Math.max(begin, Math.min(to, values.size()));
        assertThat(map.slice(from, to)).isEqualTo(values.subList(begin, end));
    }

    /** A key that counts how often one is looked at. */
    private record Watched(int number, AtomicLong looks) implements Comparable<Watched> {

        @Override
        public int compareTo(Watched other) {
            looks.incrementAndGet();
            return Integer.compare(number, other.number);
        }
    }

    /** On average less than 2 H(n) keys, about 2 ln n + 1.2, are on the way to a place in a treap (Seidel and Aragon, theorem 3.1). */
    @Property(tries = 2)
    void looksAtFewKeysWhateverCameAndWent(@ForAll boolean ascending) {
        AtomicLong looks = new AtomicLong();
        RankedMap<Watched, Integer> map = new RankedMap<>();
        int many = 20_000;
        for (int n = 0; n < many; n++) {
            int number = ascending ? n : many - 1 - n;
            map.put(new Watched(number, looks), number);
        }
        for (int n = many / 4; n < many / 2; n++) {
            map.remove(new Watched(n, looks));
        }
        for (int n = many / 4; n < many / 2; n++) {
            map.put(new Watched(n, looks), n);
        }

        looks.set(0);
        for (int n = 0; n < many; n++) {
            assertThat(map.rank(new Watched(n, looks))).isEqualTo(n);
        }
        assertThat(looks.get() / many).isLessThan(Math.round(1.25 * (2 * Math.log(many) + 1.2)));
    }
}
