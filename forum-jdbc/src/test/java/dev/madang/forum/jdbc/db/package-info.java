/**
 * Real databases for tests: started from Maven artifacts, with nothing installed, and made to fail on purpose.
 *
 * <p>{@link dev.madang.forum.jdbc.db.TestDatabase} is the entrance: an empty database of each kind. {@link
 * dev.madang.forum.jdbc.db.DatabaseServer} is a server of a test's own, to be killed or frozen. What goes over the
 * wire is watched and spoilt at two levels: JDBC calls by {@link dev.madang.forum.jdbc.db.StatementLog} and {@link
 * dev.madang.forum.jdbc.db.FaultyDataSource}, bytes by {@link dev.madang.forum.jdbc.db.TcpProxy}.
 *
 * <p>A server that does not start fails the test; nothing here ever skips one.
 */
@NullMarked
package dev.madang.forum.jdbc.db;

import org.jspecify.annotations.NullMarked;
