package dev.madang.forum.examples.springhost.engine;

import dev.madang.forum.Forum;
import dev.madang.forum.jdbc.JdbcForumStorage;
import dev.madang.forum.limit.WritingLimits;
import dev.madang.forum.view.ViewCounting;
import dev.madang.forum.view.ViewListener;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the forum. */
@Configuration(proxyBeanMethods = false)
class ForumConfiguration {

    private static final int MOST_PENDING = 100_000;

    /**
     * The forum in the host's database. Its tables are made over the plain data source, after the host's own: the host's Flyway would refuse a
     * schema that already holds tables. All else goes over connections that Spring has bound to a transaction, where there is one.
     *
     * <p>Spring closes the forum before the pool of connections, so that the views that wait are stored.
     */
    @Bean
    @DependsOnDatabaseInitialization
    Forum forum(DataSource dataSource, ForumProperties properties, ViewListener listener) {
        return Forum.builder()
                .storage(JdbcForumStorage.builder(dataSource)
                        .joining(new SpringConnections(dataSource))
                        .open())
                .accessPolicy(new DiscreetPolicy())
                .viewCounting(ViewCounting.buffered(properties.viewsEvery(), MOST_PENDING))
                .viewListener(listener)
                // The shop itself writes a post with each order: those are not held up.
                .writingLimits(WritingLimits.standard().intervals(Duration.ZERO, properties.commentInterval()))
                .build();
    }
}
