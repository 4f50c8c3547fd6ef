package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.Board;
import dev.madang.forum.examples.boardweb.http.Reply;
import dev.madang.forum.examples.boardweb.http.Routes;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostPage;
import dev.madang.forum.post.PostSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * The latest posts of a board for feed readers (Atom, RFC 4287), as a guest sees them; notices among the others, each where its time puts it.
 *
 * <p>What the reader says that this host is called stands nowhere in it: links begin with the site's own address where the host names one, and
 * else with nothing, which feed readers take as where they found the feed.
 *
 * @param site the address, such as {@code https://board.example}
 */
record FeedPages(Host host, Optional<String> site) {

    private static final int ENTRIES = 30;

    void addTo(Routes<Handler> routes) {
        routes.get("/boards/{board}/feed.atom", this::feed);
    }

    private Reply feed(Visit visit) {
        Actor guest = Actor.guest(visit.actor().address());
        Board board = host.forum().boards().get(guest, visit.board());
        try {
            return new Reply(
                    200,
                    Map.of(
                            "Content-Type",
                            "application/atom+xml; charset=utf-8",
                            "Cache-Control",
                            "public, max-age=60"),
                    new Feed(site, board).write(entries(guest, board)));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Post> entries(Actor guest, Board board) {
        PostPage page =
                host.forum().posts().list(guest, board.key(), Paging.page(1).size(ENTRIES));
        return Stream.concat(page.notices().stream(), page.posts().stream())
                .filter(post -> !post.isWithheld())
                .sorted(Comparator.comparing(PostSummary::createdAt).reversed())
                .limit(ENTRIES)
                .flatMap(post -> whole(guest, post.id()).stream())
                .toList();
    }

    /** With the time of its last edit, which a list does not have; nothing if it is gone since. */
    private Optional<Post> whole(Actor guest, PostId id) {
        try {
            return Optional.of(host.forum().posts().get(guest, id));
        } catch (NotFoundException | AccessDeniedException e) {
            return Optional.empty();
        }
    }
}
