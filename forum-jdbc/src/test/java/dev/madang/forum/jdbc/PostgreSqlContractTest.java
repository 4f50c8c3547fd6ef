package dev.madang.forum.jdbc;

import dev.madang.forum.jdbc.db.TestDatabase;

class PostgreSqlContractTest extends JdbcContract {

    PostgreSqlContractTest() {
        super(TestDatabase.POSTGRESQL, Pool.USUAL);
    }
}
