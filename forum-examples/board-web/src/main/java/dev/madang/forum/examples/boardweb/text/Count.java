package dev.madang.forum.examples.boardweb.text;

/** Numbers as the pages show them. */
public final class Count {

    private Count() {}

    /** {@code 3,848}. */
    public static String of(long count) {
        String digits = Long.toString(count);
        if (count >= 0 && count < 1_000) {
            return digits;
        }
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > (count < 0 ? 1 : 0); at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }
}
