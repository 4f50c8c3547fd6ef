/** The contract kit on RocksDB, role by role, and what it does not ask for. */
@NullMarked
package dev.madang.forum.examples.customstorage;

import org.jspecify.annotations.NullMarked;
