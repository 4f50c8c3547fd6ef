package dev.madang.forum.examples.benchmarks.orm;

import dev.madang.forum.examples.benchmarks.board.BoardSpec;
import dev.madang.forum.examples.benchmarks.database.Store;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/**
 * A forum on Hibernate as it is written out of habit: entities with all columns, OFFSET and a count query for a page, an author for each row, and
 * a view that is counted by changing the entity. Its tables have the indexes that such a program needs. Thread-safe.
 */
public final class EntityForum implements AutoCloseable {

    private final SessionFactory sessions;

    /** Makes the tables beside those of {@code store}, with the same content. */
    public EntityForum(Store store) throws SQLException {
        new EntityTables(store).make();
        Configuration configuration = new Configuration()
                .addAnnotatedClass(Member.class)
                .addAnnotatedClass(PostEntity.class)
                .addAnnotatedClass(CommentEntity.class);
        configuration.getProperties().put("hibernate.connection.datasource", store.pool());
        configuration.setPhysicalNamingStrategy(new NamesOf(store));
        this.sessions = configuration.buildSessionFactory();
    }

    /** Gives the tables the prefix of a store's. */
    private static final class NamesOf extends PhysicalNamingStrategyStandardImpl {

        private static final long serialVersionUID = 1L;

        private final String prefix;

        NamesOf(Store store) {
            this.prefix = store.prefix();
        }

        @Override
        public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
            return Identifier.toIdentifier(prefix + name.getText());
        }
    }

    /** A numbered page and how many pages there are; answers how many rows the page has. */
    public int list(int page) {
        return sessions.fromSession(session -> {
            List<PostEntity> posts = session.createSelectionQuery(
                            "from Post where status = 0 order by id desc", PostEntity.class)
                    .setFirstResult((page - 1) * BoardSpec.PAGE)
                    .setMaxResults(BoardSpec.PAGE)
                    .getResultList();
            session.createSelectionQuery("select count(*) from Post where status = 0", Long.class)
                    .getSingleResult();
            List<String> shown = new ArrayList<>();
            posts.forEach(post -> shown.add(post.title + post.author.nickname));
            return shown.size();
        });
    }

    /** A post with its first comments, read by a person: a view is counted; answers how many comments. */
    public int post(long id, int most) {
        return sessions.fromTransaction(session -> {
            PostEntity post = session.find(PostEntity.class, id);
            post.views++;
            List<String> shown = new ArrayList<>(List.of(post.title + post.body + post.author.nickname));
            comments(session, id, most).forEach(comment -> shown.add(comment.body + comment.author.nickname));
            return shown.size() - 1;
        });
    }

    private static List<CommentEntity> comments(Session session, long post, int most) {
        return session.createSelectionQuery("from Comment where post.id = :post order by id", CommentEntity.class)
                .setParameter("post", post)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public void close() {
        sessions.close();
    }
}
