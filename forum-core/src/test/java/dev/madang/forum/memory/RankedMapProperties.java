package dev.madang.forum.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
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

    @Property(tries = 20)
    void staysShallowEnoughForKeysInOrder(@ForAll boolean ascending) {
        RankedMap<Integer, Integer> map = new RankedMap<>();
        int many = 100_000;
        for (int n = 0; n < many; n++) {
            int key = ascending ? n : many - n;
            map.put(key, key);
        }

        assertThat(map.rank(ascending ? many / 2 : many / 2 + 1)).isEqualTo(many / 2);
    }
}
