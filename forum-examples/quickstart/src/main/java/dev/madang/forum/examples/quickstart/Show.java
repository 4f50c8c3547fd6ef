package dev.madang.forum.examples.quickstart;

import dev.madang.forum.Forum;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.CommentPage;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.PostPage;
import java.io.PrintStream;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads from a forum as a guest, and prints what was read. Nothing is counted as a view. */
final class Show {

    private static final Actor GUEST = Actor.guest(ClientAddress.of("127.0.0.1"));
    private static final int COMMENTS_A_PAGE = 500;

    private final Forum forum;
    private final ListPrinter list;
    private final PostPrinter post;

    Show(Forum forum, PrintStream out) {
        this.forum = forum;
        this.list = new ListPrinter(out);
        this.post = new PostPrinter(out);
    }

    void show(Arguments arguments) {
        Board board = board(arguments.board());
        if (arguments.post().isPresent()) {
            showPost(board, arguments.post().getAsLong());
        } else {
            showPage(board, arguments.page());
        }
    }

    private Board board(Optional<String> key) {
        return key.isPresent()
                ? forum.boards().get(GUEST, BoardKey.of(key.get()))
                : forum.boards().all(GUEST).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("board", "to show"));
    }

    private void showPage(Board board, OptionalLong number) {
        Paging paging = Paging.page((int) Math.min(number.orElse(1), Integer.MAX_VALUE));
        PostPage page = forum.posts().list(GUEST, board.key(), paging);
        if (page.page() > page.pages()) {
            throw new IllegalArgumentException("there is no page " + page.page() + ": the last one is " + page.pages());
        }
        page.notices().forEach(list::printNotice);
        page.posts().forEach(list::print);
    }

    private void showPost(Board board, long number) {
        Post found = forum.posts().get(GUEST, PostNumber.of(board.key(), number));
        post.print(found);
        showComments(found);
        forum.posts().around(GUEST, found.id(), board.settings().pageSize()).forEach(list::print);
    }

    /** Page by page, so that a post with very many comments needs little memory. */
    private void showComments(Post found) {
        int number = 1;
        CommentPage page;
        do {
            page = forum.comments()
                    .list(GUEST, found.id(), Paging.page(number++).size(COMMENTS_A_PAGE));
            page.comments().forEach(post::print);
        } while (page.page() < page.pages());
    }
}
