package dev.madang.forum.jdbc;

import dev.madang.forum.jdbc.db.TestDatabase;

class PostgreSqlWithOneConnectionContractTest extends JdbcContract {

    PostgreSqlWithOneConnectionContractTest() {
        super(TestDatabase.POSTGRESQL, Pool.AUSTERE);
    }
}
