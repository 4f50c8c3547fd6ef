package dev.madang.forum.examples.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.Forum;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.Board;
import dev.madang.forum.examples.benchmarks.board.BoardMaker;
import dev.madang.forum.examples.benchmarks.board.BoardSpec;
import dev.madang.forum.examples.benchmarks.database.Database;
import dev.madang.forum.examples.benchmarks.database.Servers;
import dev.madang.forum.examples.benchmarks.database.Store;
import dev.madang.forum.storage.Intake;
import dev.madang.forum.storage.TransferItem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoaderTest {

    private static final List<String> TABLES =
            List.of("board", "span", "category_count", "post", "post_body", "post_tally", "comment", "comment_span");
    private static final Actor ADMINISTRATOR = Actor.administrator("benchmarks", ClientAddress.of("127.0.0.1"));

    @ParameterizedTest
    @EnumSource
    void makesTheRowsThatTheImportMakes(Database database) throws Exception {
        try (Servers servers = new Servers(Map.of(), Optional.empty())) {
            Store loaded = Store.open(database, servers.pool(database), "loaded_");
            Store imported = Store.open(database, servers.pool(database), "imported_");
            for (BoardSpec spec : BoardSpec.forum(1_050)) {
                new Loader(loaded).load(spec);
                takeIn(imported, spec);
            }
            for (String table : TABLES) {
                assertThat(rows(loaded, table)).as(table).isNotEmpty().isEqualTo(rows(imported, table));
            }
            Forum forum = Forum.builder().storage(loaded.storage()).build();
            assertThat(forum.maintenance().verify(ADMINISTRATOR).found()).isEmpty();
        }
    }

    private static void takeIn(Store store, BoardSpec spec) {
        BoardMaker maker = new BoardMaker(spec);
        List<TransferItem> items = new ArrayList<>();
        items.add(new TransferItem.OfBoard(new Board(spec.key(), spec.settings(), 1, BoardSpec.OPENED)));
        for (long number = 1; number <= spec.posts(); number++) {
            items.add(maker.post(number));
            items.addAll(maker.comments(number));
        }
        assertThat(store.storage().transfer().takeIn(items)).containsOnly(Intake.STORED);
    }

    private static List<String> rows(Store store, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = store.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(store.sql("SELECT * FROM {p}" + table))) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    Object value = result.getObject(i);
                    row.append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : result.getString(i))
                            .append('|');
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
