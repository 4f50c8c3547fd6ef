package dev.madang.forum.page;

import dev.madang.forum.Violations;
import java.util.OptionalInt;

/**
 * Which page of a numbered list, and how many rows it has.
 *
 * @param page the page's number, from 1 to {@value #MAX_PAGE}; a page past the end is empty
 * @param size rows a page, from 1 to {@value #MAX_SIZE}; empty means the board's own page size
 */
public record Paging(int page, OptionalInt size) {

    /** The highest page number that can be asked for. */
    public static final int MAX_PAGE = 10_000_000;

    /** The most rows that one page or slice can have. */
    public static final int MAX_SIZE = 1_000;

    /**
     * Checks both numbers.
     *
     * @throws dev.madang.forum.InvalidInputException when one is out of range
     */
    public Paging {
        Violations.within("page", page, 1, MAX_PAGE);
        if (Violations.required("size", size).isPresent()) {
            checkSize(size.getAsInt());
        }
    }

    /** Page {@code page} in the board's own page size. */
    public static Paging page(int page) {
        return new Paging(page, OptionalInt.empty());
    }

    /** The same page number, in pages of {@code size} rows. */
    public Paging size(int size) {
        return new Paging(page, OptionalInt.of(size));
    }

    /** Answers {@code size}, or throws {@link dev.madang.forum.InvalidInputException} when it is not a size for a page. */
    public static int checkSize(int size) {
        return (int) Violations.within("size", size, 1, MAX_SIZE);
    }
}
