package dev.madang.forum.examples.customstorage;

import dev.madang.forum.board.Audience;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardAudiences;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.board.BoardSettings;
import dev.madang.forum.board.Category;
import java.util.Set;

/** The form of a stored board. */
final class BoardCodec {

    private BoardCodec() {}

    static Out write(BoardRow row) {
        Board board = row.board();
        Out out = new Out().text(board.key().value());
        write(out, board.settings());
        return out.number(board.version()).instant(board.createdAt()).number(row.lastNumber());
    }

    private static void write(Out out, BoardSettings settings) {
        BoardAudiences audiences = settings.audiences();
        BoardLimits limits = settings.limits();
        out.text(settings.name())
                .text(settings.description())
                .constant(audiences.list())
                .constant(audiences.read())
                .constant(audiences.write())
                .constant(audiences.comment())
                .count(settings.pageSize())
                .each(settings.categories(), category -> out.text(category.value()))
                .count(settings.commentDepth())
                .count(limits.title())
                .count(limits.body())
                .count(limits.nickname())
                .count(limits.comment())
                .each(settings.features(), out::constant);
    }

    static BoardRow read(In in) {
        return new BoardRow(new Board(BoardKey.of(in.text()), settings(in), in.number(), in.instant()), in.number());
    }

    private static BoardSettings settings(In in) {
        return new BoardSettings(
                in.text(),
                in.text(),
                new BoardAudiences(audience(in), audience(in), audience(in), audience(in)),
                in.count(),
                in.each(() -> Category.of(in.text())),
                in.count(),
                new BoardLimits(in.count(), in.count(), in.count(), in.count()),
                Set.copyOf(in.each(() -> in.constant(BoardFeature.class))));
    }

    private static Audience audience(In in) {
        return in.constant(Audience.class);
    }
}
