package dev.madang.forum.jdbc;

import dev.madang.forum.jdbc.db.TestDatabase;

class H2ContractTest extends JdbcContract {

    H2ContractTest() {
        super(TestDatabase.H2, Pool.USUAL);
    }
}
