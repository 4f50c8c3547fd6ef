/**
 * The contract kit for storages: what an adapter to {@link dev.madang.forum.storage.ForumStorage} must pass.
 *
 * <p>An adapter's author writes one {@link dev.madang.forum.tck.StorageFixture}, and two subclasses:
 *
 * <pre>{@code
 * class MyStorageContractTest extends ForumStorageContract {
 *     @Override
 *     protected StorageFixture fixture() {
 *         return new MyFixture();
 *     }
 * }
 *
 * class MyStorageModelTest extends StorageModelContract {
 *     @Override
 *     protected StorageFixture fixture() {
 *         return new MyFixture();
 *     }
 * }
 * }</pre>
 *
 * <p>Or, to run the roles of the port apart, one such subclass for each public class here whose name ends in {@code Contract}. They run on JUnit
 * Jupiter 5, the model on jqwik 1.9, and both assert with AssertJ 3.
 *
 * <p>Nothing here skips, sleeps, retries or looks at a clock. When all has run, {@link dev.madang.forum.tck.KitReport} prints one line for each
 * storage, and fails the run when a test was disabled or skipped. A test's name, its display name and its failure say which sentence of the
 * port's documentation was broken, and by which storage.
 */
@NullMarked
package dev.madang.forum.tck;

import org.jspecify.annotations.NullMarked;
