package dev.madang.forum.examples.springhost.order;

import java.io.Serial;

/** The host's own refusal: there is not that much of an item. */
public final class OutOfStockException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String item;

    OutOfStockException(String item) {
        super("out of stock: " + item);
        this.item = item;
    }

    /** The item. */
    public String item() {
        return item;
    }
}
