package dev.madang.forum.examples.benchmarks.board;

import dev.madang.forum.board.BoardAudiences;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.board.BoardSettings;
import dev.madang.forum.board.Category;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which board is made.
 *
 * @param key its key
 * @param posts how many posts it has
 * @param threadLength comments on its only post; 0 where many posts have few each
 */
public record BoardSpec(BoardKey key, int posts, int threadLength) {

    /** The board that is measured. */
    public static final BoardKey FREE = BoardKey.of("free");

    /** The board of one post with very many comments. */
    public static final BoardKey LONG = BoardKey.of("long");

    /** Rows a page. */
    public static final int PAGE = 25;

    /** When each board was made. */
    public static final Instant OPENED = Instant.parse("2008-01-01T00:00:00Z");

    static final List<Category> CATEGORIES =
            List.of(Category.of("잡담"), Category.of("질문"), Category.of("정보"), Category.of("후기"));

    /** Of every so many posts one is discussed at length. */
    public static final int LIVELY = 1_000;

    /** Comments on such a post. */
    public static final int LIVELY_COMMENTS = 150;

    private static final int OTHERS = 9;

    /** A forum around one board of {@code posts} posts: nine small ones beside it, and a thread a fifth as long. */
    public static List<BoardSpec> forum(int posts) {
        return IntStream.rangeClosed(-1, OTHERS)
                .mapToObj(i -> switch (i) {
                    case -1 -> new BoardSpec(FREE, posts, 0);
                    case 0 -> new BoardSpec(LONG, 1, posts / 5);
                    default -> new BoardSpec(BoardKey.of("other-" + i), posts / 200, 0);
                })
                .toList();
    }

    /** Its settings. */
    public BoardSettings settings() {
        return new BoardSettings(
                "자유게시판", "", BoardAudiences.DEFAULT, PAGE, CATEGORIES, 8, BoardLimits.DEFAULT, Set.of());
    }
}
