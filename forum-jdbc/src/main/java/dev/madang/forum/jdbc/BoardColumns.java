package dev.madang.forum.jdbc;

import dev.madang.forum.board.Audience;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardAudiences;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.board.BoardSettings;
import dev.madang.forum.board.Category;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

/** A board's row. Categories and features stand one a line, which none of them can hold. */
final class BoardColumns {

    /** Read in this order, of a board called {@code b}. */
    static final String READ = "b.board_key, b.name, b.description, b.list_audience, b.read_audience, b.write_audience,"
            + " b.comment_audience, b.page_size, b.categories, b.comment_depth, b.max_title, b.max_body, b.max_nickname,"
            + " b.max_comment, b.features, b.version, b.created_at";

    static final String NAMES = READ.replace("b.", "");

    static final String VALUES =
            ":board, :name, :description, :list, :read, :write, :comment, :pageSize, :categories, :depth,"
                    + " :maxTitle, :maxBody, :maxNickname, :maxComment, :features, :version, :createdAt";

    static final String ASSIGN =
            "name = :name, description = :description, list_audience = :list, read_audience = :read,"
                    + " write_audience = :write, comment_audience = :comment, page_size = :pageSize, categories = :categories,"
                    + " comment_depth = :depth, max_title = :maxTitle, max_body = :maxBody, max_nickname = :maxNickname,"
                    + " max_comment = :maxComment, features = :features, version = :version";

    private BoardColumns() {}

    static Board read(Row row) throws SQLException {
        BoardKey key = BoardKey.of(row.text());
        BoardSettings settings = settings(row);
        long version = row.number();
        return new Board(key, settings, version, row.instant());
    }

    private static BoardSettings settings(Row row) throws SQLException {
        String name = row.text();
        String description = row.text();
        BoardAudiences audiences = new BoardAudiences(audience(row), audience(row), audience(row), audience(row));
        int pageSize = row.small();
        List<Category> categories = row.text().lines().map(Category::of).toList();
        int depth = row.small();
        BoardLimits limits = new BoardLimits(row.small(), row.small(), row.small(), row.small());
        return new BoardSettings(
                name, description, audiences, pageSize, categories, depth, limits, features(row.text()));
    }

    private static Audience audience(Row row) throws SQLException {
        return Audience.valueOf(row.text());
    }

    private static Set<BoardFeature> features(String lines) {
        Set<BoardFeature> features = EnumSet.noneOf(BoardFeature.class);
        lines.lines().map(BoardFeature::valueOf).forEach(features::add);
        return features;
    }

    static <S extends SqlStatement<S>> S bind(S statement, BoardKey key, BoardSettings settings, long version) {
        BoardAudiences audiences = settings.audiences();
        BoardLimits limits = settings.limits();
        return statement
                .bind("board", key.value())
                .bind("name", settings.name())
                .bind("description", settings.description())
                .bind("list", audiences.list().name())
                .bind("read", audiences.read().name())
                .bind("write", audiences.write().name())
                .bind("comment", audiences.comment().name())
                .bind("pageSize", settings.pageSize())
                .bind("categories", lines(settings.categories()))
                .bind("depth", settings.commentDepth())
                .bind("maxTitle", limits.title())
                .bind("maxBody", limits.body())
                .bind("maxNickname", limits.nickname())
                .bind("maxComment", limits.comment())
                .bind("features", lines(features(settings)))
                .bind("version", version);
    }

    private static Set<BoardFeature> features(BoardSettings settings) {
        Set<BoardFeature> inOrder = EnumSet.noneOf(BoardFeature.class);
        inOrder.addAll(settings.features());
        return inOrder;
    }

    private static String lines(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    /** Binds when the board was created, too. */
    static <S extends SqlStatement<S>> S bindNew(S statement, Board board) {
        return bind(statement, board.key(), board.settings(), board.version())
                .bind("createdAt", Micros.of(board.createdAt()));
    }
}
