package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.board.Board;
import dev.madang.forum.examples.boardweb.http.Reply;
import dev.madang.forum.examples.boardweb.http.Request;
import dev.madang.forum.examples.boardweb.http.Routes;
import dev.madang.forum.page.Slicing;
import dev.madang.forum.post.PostSummary;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The latest posts of a board for feed readers (Atom, RFC 4287), as a guest sees them. */
record FeedPages(Host host) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 30;

    /** What XML 1.0 has no place for (section 2.2), and a title may hold all the same. */
    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[^\\t\\n\\r -\uD7FF\uE000-\uFFFD\\x{10000}-\\x{10FFFF}]");

    void addTo(Routes<Handler> routes) {
        routes.get("/boards/{board}/feed.atom", this::feed);
    }

    private Reply feed(Visit visit) {
        Actor guest = Actor.guest(visit.actor().address());
        Board board = host.forum().boards().get(guest, visit.board());
        List<PostSummary> posts =
                host.forum().posts().slice(guest, board.key(), Slicing.first(ENTRIES)).posts().stream()
                        .filter(post -> !post.isWithheld())
                        .toList();
        try {
            return new Reply(
                    200,
                    Map.of(
                            "Content-Type",
                            "application/atom+xml; charset=utf-8",
                            "Cache-Control",
                            "public, max-age=60"),
                    new Feed(visit.request(), board).write(posts));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes one feed. */
    private static final class Feed {

        private final Request request;
        private final Board board;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final XMLStreamWriter xml;

        Feed(Request request, Board board) throws XMLStreamException {
            this.request = request;
            this.board = board;
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
        }

        byte[] write(List<PostSummary> posts) throws XMLStreamException {
            Instant updated = posts.stream()
                    .map(PostSummary::createdAt)
                    .max(Instant::compareTo)
                    .orElse(board.createdAt());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            element("id", tag(board.createdAt(), board.key().value()));
            element("title", board.name());
            element("updated", updated.toString());
            link("self", Paths.board(board.key()) + "/feed.atom");
            link("alternate", Paths.board(board.key()));
            for (PostSummary post : posts) {
                entry(post);
            }
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        }

        private void entry(PostSummary post) throws XMLStreamException {
            xml.writeStartElement(ATOM, "entry");
            element("id", tag(post.createdAt(), "post/" + post.id().value()));
            element("title", post.title());
            element("published", post.createdAt().toString());
            element("updated", post.createdAt().toString());
            xml.writeStartElement(ATOM, "author");
            element("name", post.author().nickname().map(Nickname::value).orElse(board.name()));
            xml.writeEndElement();
            link("alternate", Paths.post(post.number()));
            xml.writeEndElement();
        }

        private void element(String name, String text) throws XMLStreamException {
            xml.writeStartElement(ATOM, name);
            xml.writeCharacters(UNSPEAKABLE.matcher(text).replaceAll("\uFFFD"));
            xml.writeEndElement();
        }

        private void link(String rel, String path) throws XMLStreamException {
            xml.writeEmptyElement(ATOM, "link");
            xml.writeAttribute("rel", rel);
            xml.writeAttribute("href", (request.isSecure() ? "https://" : "http://") + request.host() + path);
        }

        /** A name that stays (RFC 4151), whatever board the post is on. */
        private String tag(Instant since, String name) {
            String host = request.host().replaceAll(":[0-9]+$", "");
            return "tag:" + host + "," + LocalDate.ofInstant(since, ZoneOffset.UTC) + ":" + name;
        }
    }
}
