package dev.madang.forum.memory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map that also finds entries by their index: each operation costs O(log n) expected, a slice O(log n + its length).
 *
 * <p>A treap (Seidel and Aragon, 1996) whose nodes know the size of their subtree. Not thread-safe.
 */
final class RankedMap<K extends Comparable<? super K>, V> {

    private static final class Node<K, V> {
        final K key;
        final V value;
        final long priority;
        int size = 1;

        @Nullable
        Node<K, V> left;

        @Nullable
        Node<K, V> right;

        Node(K key, V value, long priority) {
            this.key = key;
            this.value = value;
            this.priority = priority;
        }

        Node<K, V> sized() {
            size = 1 + sizeOf(left) + sizeOf(right);
            return this;
        }
    }

    private @Nullable Node<K, V> root;
    private long added;

    int size() {
        return sizeOf(root);
    }

    /** How many keys are lower. */
    int rank(K key) {
        int rank = 0;
        Node<K, V> node = root;
        while (node != null) {
            if (key.compareTo(node.key) <= 0) {
                node = node.left;
            } else {
                rank += sizeOf(node.left) + 1;
                node = node.right;
            }
        }
        return rank;
    }

    boolean contains(K key) {
        Node<K, V> node = root;
        while (node != null) {
            int order = key.compareTo(node.key);
            if (order == 0) {
                return true;
            }
            node = order < 0 ? node.left : node.right;
        }
        return false;
    }

    void put(K key, V value) {
        root = insert(remove(root, key), new Node<>(key, value, mix(++added)));
    }

    void clear() {
        root = null;
    }

    void remove(K key) {
        root = remove(root, key);
    }

    /** The values from index {@code from} to before {@code to}, in the order of their keys; indexes outside are left out. */
    List<V> slice(long from, long to) {
        List<V> values = new ArrayList<>();
        collect(root, from, to, values);
        return values;
    }

    private static <K, V> void collect(@Nullable Node<K, V> node, long from, long to, List<V> into) {
        if (node == null || to <= 0 || from >= node.size) {
            return;
        }
        int here = sizeOf(node.left);
        collect(node.left, from, to, into);
        if (from <= here && here < to) {
            into.add(node.value);
        }
        collect(node.right, from - here - 1, to - here - 1, into);
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> insert(@Nullable Node<K, V> node, Node<K, V> added) {
        if (node == null) {
            return added;
        }
        if (added.priority > node.priority) {
            split(node, added);
            return added.sized();
        }
        if (added.key.compareTo(node.key) < 0) {
            node.left = insert(node.left, added);
        } else {
            node.right = insert(node.right, added);
        }
        return node.sized();
    }

    private static <K extends Comparable<? super K>, V> @Nullable Node<K, V> remove(@Nullable Node<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return join(node.left, node.right);
        }
        if (order < 0) {
            node.left = remove(node.left, key);
        } else {
            node.right = remove(node.right, key);
        }
        return node.sized();
    }

    private static <K, V> @Nullable Node<K, V> join(@Nullable Node<K, V> low, @Nullable Node<K, V> high) {
        if (low == null || high == null) {
            return low == null ? high : low;
        }
        if (low.priority > high.priority) {
            low.right = join(low.right, high);
            return low.sized();
        }
        high.left = join(low, high.left);
        return high.sized();
    }

    /** Hangs the nodes of {@code node} below and above {@code apex} to its left and right. */
    private static <K extends Comparable<? super K>, V> void split(@Nullable Node<K, V> node, Node<K, V> apex) {
        if (node == null) {
            apex.left = null;
            apex.right = null;
        } else if (node.key.compareTo(apex.key) < 0) {
            split(node.right, apex);
            node.right = apex.left;
            apex.left = node.sized();
        } else {
            split(node.left, apex);
            node.left = apex.right;
            apex.right = node.sized();
        }
    }

    private static int sizeOf(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.size;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014): priorities that look random, the same in every run. */
    private static long mix(long n) {
        long z = n * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
