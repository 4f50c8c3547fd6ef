package dev.madang.forum.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.jdbc.db.JdbcAddress;
import javax.sql.DataSource;

/** The pools that hosts bring. */
enum Pool {
    /** As HikariCP comes. */
    USUAL {
        @Override
        void set(HikariConfig config) {
            config.setMaximumPoolSize(10);
        }
    },

    /** One connection, autocommit off, REPEATABLE READ. */
    AUSTERE {
        @Override
        void set(HikariConfig config) {
            config.setMaximumPoolSize(1);
            config.setAutoCommit(false);
            config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        }
    };

    abstract void set(HikariConfig config);

    HikariDataSource over(JdbcAddress address) {
        return over(address.dataSource());
    }

    HikariDataSource over(DataSource dataSource) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource);
        config.setMinimumIdle(1);
        set(config);
        return new HikariDataSource(config);
    }

    /** Two connections of one isolation, as {@link java.sql.Connection} names it. */
    static HikariDataSource isolated(JdbcAddress address, int isolation) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(address.dataSource());
        config.setMaximumPoolSize(2);
        config.setTransactionIsolation(Integer.toString(isolation));
        return new HikariDataSource(config);
    }
}
