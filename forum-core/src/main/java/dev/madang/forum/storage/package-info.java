/**
 * The storage port: what an adapter implements so that the engine can keep a forum in it.
 *
 * <p>Each method is one <em>intent</em>: one atomic unit, wholly done or wholly absent, linearizable with every other. The storage
 * allots numbers and keeps counts, because only there can they be atomic. Rules (who may, how long, how often) never enter it; guards on
 * state do, because only there do they hold under a race. A guard that fails is a {@link dev.madang.forum.storage.Refusal} in the answer,
 * never an exception.
 *
 * <p>Methods throw {@link dev.madang.forum.StorageException} when the storage itself fails, with an outcome that is true. Implementations
 * are thread-safe. Arguments are checked and canonical; nothing is null.
 */
@NullMarked
package dev.madang.forum.storage;

import org.jspecify.annotations.NullMarked;
