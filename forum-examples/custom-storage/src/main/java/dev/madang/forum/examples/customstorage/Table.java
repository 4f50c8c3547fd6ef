package dev.madang.forum.examples.customstorage;

/**
 * What is stored, each under the first byte of its keys. After that byte a key is made of texts (length, then
 * modified UTF-8) and numbers (8 bytes that sort as the numbers do). A value begins with the version of its form; see
 * {@link Out}.
 *
 * <pre>
 *   byte  key after it                          value
 *   B     board                                 its settings, version and last number
 *   P     post                                  all of a post but its body, views and comments
 *   T     post                                  its body
 *   R     post, version                         what it said before an edit
 *   V     post                                  its total of views
 *   C     post                                  its count of published comments and their last number
 *   c     post, number                          a comment
 *   N     board, number                         the post that the number leads to
 *   S     type, id                              the post that is the discussion of this subject
 *   E     kind, what the list is of, order      an entry of a list: the post, or the number of the comment
 *   #     kind, what the list is of, level, n   how many entries a block of a list has
 *   K     scope, key                            what an idempotency key was settled with
 *   k     time, scope, key                      nothing: finds the keys that are old
 *   Q     node                                  the sequence of its last flush
 *   H     hour, post                            views in the hour
 *   h     post, hour                            the same, by post
 *   D     day, post                             views in the day
 *   d     post, day                             the same, by post
 *   W     viewer, post, window                  nothing: the viewer saw the post in the window
 *   w     window, viewer, post                  nothing: finds the windows that are old
 * </pre>
 *
 * <p>Locks: B guards a board's settings, numbers and lists; P a post and its comments; V a post's views; K, Q, S and
 * W themselves.
 */
enum Table {
    BOARD('B'),
    POST('P'),
    BODY('T'),
    REVISION('R'),
    VIEWS('V'),
    THREAD('C'),
    COMMENT('c'),
    NUMBER('N'),
    SUBJECT('S'),
    ENTRY('E'),
    COUNT('#'),
    SETTLED('K'),
    SETTLED_AT('k'),
    SEQUENCE('Q'),
    HOUR('H'),
    HOUR_OF_POST('h'),
    DAY('D'),
    DAY_OF_POST('d'),
    FIRST_VIEW('W'),
    FIRST_VIEW_AT('w');

    final char letter;

    Table(char letter) {
        this.letter = letter;
    }
}
