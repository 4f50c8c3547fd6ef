package dev.madang.forum.jdbc;

import dev.madang.forum.jdbc.db.TestDatabase;

class MariaDbWithOneConnectionContractTest extends JdbcContract {

    MariaDbWithOneConnectionContractTest() {
        super(TestDatabase.MARIADB, Pool.AUSTERE);
    }
}
