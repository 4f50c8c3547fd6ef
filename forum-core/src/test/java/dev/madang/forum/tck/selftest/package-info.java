/** Tests of the contract kit: a storage that does nothing, and storages with one bug each, must all be caught by it. */
@NullMarked
package dev.madang.forum.tck.selftest;

import org.jspecify.annotations.NullMarked;
