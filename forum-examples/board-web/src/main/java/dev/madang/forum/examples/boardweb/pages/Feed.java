package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.actor.Nickname;
import dev.madang.forum.board.Board;
import dev.madang.forum.post.Post;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one feed. Not thread-safe. */
final class Feed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** What XML 1.0 has no place for (section 2.2), and a title may hold all the same. */
    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[^\\t\\n\\r -\uD7FF\uE000-\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final String site;
    private final String authority;
    private final Board board;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    Feed(Optional<String> site, Board board) throws XMLStreamException {
        this.site = site.orElse("");
        this.authority = site.map(url -> URI.create(url).getHost()).orElse("localhost");
        this.board = board;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
    }

    byte[] write(List<Post> posts) throws XMLStreamException {
        Instant updated =
                posts.stream().map(Feed::updated).max(Instant::compareTo).orElse(board.createdAt());
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        element("id", tag(board.createdAt(), board.key().value()));
        element("title", board.name());
        element("updated", updated.toString());
        link("self", Paths.board(board.key()) + "/feed.atom");
        link("alternate", Paths.board(board.key()));
        for (Post post : posts) {
            entry(post);
        }
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }

    private static Instant updated(Post post) {
        return post.editedAt().orElse(post.createdAt());
    }

    private void entry(Post post) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        element("id", tag(post.createdAt(), "post/" + post.id().value()));
        element("title", post.title());
        element("published", post.createdAt().toString());
        element("updated", updated(post).toString());
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
        xml.writeAttribute("href", site + path);
    }

    /** A name that stays (RFC 4151), whatever board the post is on. */
    private String tag(Instant since, String name) {
        return "tag:" + authority + "," + LocalDate.ofInstant(since, ZoneOffset.UTC) + ":" + name;
    }
}
