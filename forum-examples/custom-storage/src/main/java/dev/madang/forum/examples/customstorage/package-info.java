/**
 * A storage for forums on RocksDB, written against forum-core's public API alone: how an adapter to a store without
 * SQL can look.
 *
 * <p>{@link dev.madang.forum.examples.customstorage.RocksForumStorage} is all that a host sees of it. {@code Table}
 * says what is stored under which key, {@code Writing} how an intent is one transaction, and {@code Lists} how a page
 * is found without counting rows.
 */
@NullMarked
package dev.madang.forum.examples.customstorage;

import org.jspecify.annotations.NullMarked;
