package dev.madang.forum.storage;

/**
 * A place in a list: the keyset that its order compares. Whether a row stands there does not matter.
 *
 * @param major compared first
 * @param minor compared where the major is equal
 */
public record Position(long major, long minor) implements Comparable<Position> {

    @Override
    public int compareTo(Position other) {
        int byMajor = Long.compare(major, other.major);
        return byMajor != 0 ? byMajor : Long.compare(minor, other.minor);
    }
}
