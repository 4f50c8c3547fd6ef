package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.PostNumber;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where things are. */
final class Paths {

    private Paths() {}

    static String board(BoardKey board) {
        return "/boards/" + board;
    }

    static String category(BoardKey board, String category) {
        return board(board) + "?category=" + encode(category);
    }

    static String popular(BoardKey board) {
        return board(board) + "/popular";
    }

    static String everything(BoardKey board) {
        return board(board) + "/everything";
    }

    static String feed(BoardKey board) {
        return board(board) + "/feed.atom";
    }

    static String post(PostNumber post) {
        return board(post.board()) + "/" + post.value();
    }

    static String comment(PostNumber post, int comment) {
        return post(post) + "/comments/" + comment;
    }

    /** A page of a numbered list whose first page is {@code path}. */
    static String page(String path, String field, long page) {
        return page == 1 ? path : path + "?" + field + "=" + page;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
