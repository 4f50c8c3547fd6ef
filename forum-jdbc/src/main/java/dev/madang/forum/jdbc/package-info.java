/** The storage port on a relational database: H2, PostgreSQL or MariaDB. */
@NullMarked
package dev.madang.forum.jdbc;

import org.jspecify.annotations.NullMarked;
