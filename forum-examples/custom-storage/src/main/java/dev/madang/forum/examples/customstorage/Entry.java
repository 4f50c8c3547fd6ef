package dev.madang.forum.examples.customstorage;

/**
 * An entry of a list.
 *
 * @param list the list
 * @param order its place in it
 * @param value the id of the post, or the number of the comment
 */
record Entry(Listing list, Order order, long value) {

    Key key() {
        return list.entries().join(order.key());
    }
}
