/**
 * The contract kit for storages: what an adapter to {@link dev.madang.forum.storage.ForumStorage} must pass.
 *
 * <p>An adapter's author writes one {@link dev.madang.forum.tck.StorageFixture}, and one empty subclass for each class here whose name ends
 * in {@code Contract}:
 *
 * <pre>{@code
 * class MyBoardStorageTest extends BoardStorageContract {
 *     @Override
 *     protected StorageFixture fixture() {
 *         return new MyFixture();
 *     }
 * }
 * }</pre>
 *
 * <p>Nothing here skips, sleeps, retries or looks at a clock. A test's name, its display name and its failure say which sentence of the
 * port's documentation was broken, and by which storage.
 */
@NullMarked
package dev.madang.forum.tck;

import org.jspecify.annotations.NullMarked;
