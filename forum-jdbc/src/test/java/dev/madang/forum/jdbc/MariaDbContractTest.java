package dev.madang.forum.jdbc;

import dev.madang.forum.jdbc.db.TestDatabase;

class MariaDbContractTest extends JdbcContract {

    MariaDbContractTest() {
        super(TestDatabase.MARIADB, Pool.USUAL);
    }
}
