package dev.madang.forum.jdbc;

import dev.madang.forum.jdbc.db.TestDatabase;

class H2WithOneConnectionContractTest extends JdbcContract {

    H2WithOneConnectionContractTest() {
        super(TestDatabase.H2, Pool.AUSTERE);
    }
}
