package dev.madang.forum.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.examples.benchmarks.board.BoardSpec;
import dev.madang.forum.examples.benchmarks.database.Database;
import dev.madang.forum.examples.benchmarks.database.Servers;
import dev.madang.forum.examples.benchmarks.database.Store;
import dev.madang.forum.examples.benchmarks.gnuboard.Gnuboard;
import dev.madang.forum.examples.benchmarks.load.Loader;
import dev.madang.forum.examples.benchmarks.orm.EntityForum;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Boards of several sizes in one database, as a server has them that several runs are taken on. */
class RivalTablesTest {

    @Test
    void theRivalsOfEachBoardHoldItsOwnPosts() throws Exception {
        try (Servers servers = new Servers(Map.of(), Optional.empty())) {
            for (int posts : new int[] {60, 30}) {
                Store store = Store.open(Database.H2, servers.pool(Database.H2), "p" + posts + "_");
                new Loader(store).load(new BoardSpec(BoardSpec.FREE, posts, 0));
                new Gnuboard(store);
                new EntityForum(store).close();
                assertThat(store.number("SELECT COUNT(*) FROM {p}gb_write WHERE is_comment = 0"))
                        .isPositive()
                        .isEqualTo(store.number("SELECT COUNT(*) FROM {p}post WHERE published = 1"));
                assertThat(store.number("SELECT COUNT(*) FROM {p}orm_post")).isEqualTo(posts);
            }
        }
    }
}
