package dev.madang.forum.examples.springhost;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Takes the database away, and gives it back. */
@TestComponent
class Outage implements BeanPostProcessor {

    private volatile boolean away;

    /** Does {@code work} while no connection can be had. */
    void during(Runnable work) {
        away = true;
        try {
            work.run();
        } finally {
            away = false;
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource ? new Switched(dataSource) : bean;
    }

    private final class Switched extends DelegatingDataSource {

        Switched(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (away) {
                throw new SQLTransientConnectionException("away");
            }
            return super.getConnection();
        }
    }
}
