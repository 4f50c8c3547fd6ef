package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.NotFoundException;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.examples.boardweb.http.Params;
import dev.madang.forum.examples.boardweb.http.Request;
import dev.madang.forum.examples.boardweb.text.Times;
import dev.madang.forum.examples.boardweb.text.Words;
import dev.madang.forum.post.PostNumber;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** One request, by whom, and in which language. Not thread-safe: made for one request. */
final class Visit {

    private static final Pattern BOARD = Pattern.compile("[a-z0-9][a-z0-9_-]{0," + (BoardKey.MAX_LENGTH - 1) + "}");
    private static final Pattern LOCAL = Pattern.compile("/([!-.0-\\[\\]-~][!-\\[\\]-~]*)?");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,11}");

    private final Request request;
    private final Map<String, String> path;
    private final Actor actor;
    private final Words words;
    private final Times times;
    private final Supplier<String> token;

    /** What a visit is made of; {@code token} makes the visitor one who is remembered. */
    record Parts(Request request, Actor actor, Words words, Times times, Supplier<String> token) {}

    Visit(Parts parts, Map<String, String> path) {
        this.request = parts.request();
        this.actor = parts.actor();
        this.words = parts.words();
        this.times = parts.times();
        this.token = parts.token();
        this.path = path;
    }

    Request request() {
        return request;
    }

    Params query() {
        return request.query();
    }

    Params form() {
        return request.form();
    }

    Actor actor() {
        return actor;
    }

    Words words() {
        return words;
    }

    String say(String key) {
        return words.say(key);
    }

    Times times() {
        return times;
    }

    boolean isMember() {
        return actor.member().isPresent();
    }

    /** The board in the path. What cannot be a board's key is not there. */
    BoardKey board() {
        String key = path.getOrDefault("board", "");
        if (!BOARD.matcher(key).matches()) {
            throw new NotFoundException("board", "");
        }
        return BoardKey.of(key);
    }

    /** Whether the path names something of this kind. */
    boolean isAt(String what) {
        return path.containsKey(what);
    }

    /** The post in the path. */
    PostNumber post() {
        return PostNumber.of(board(), number("number", "post", PostNumber.MAX));
    }

    /** The number of the comment in the path. */
    int comment() {
        return (int) number("comment", "comment", CommentId.MAX_NUMBER);
    }

    private long number(String name, String what, long max) {
        String text = path.getOrDefault(name, "");
        if (!NUMBER.matcher(text).matches() || Long.parseLong(text) > max) {
            throw new NotFoundException(what, "");
        }
        return Long.parseLong(text);
    }

    /** What each page has around it. */
    Frame frame(String title) {
        return new Frame(
                words, times, title, actor.member().map(Object::toString), isMember() ? token.get() : "", here());
    }

    /** The same for a page with a form that guests may send too. */
    Frame frameWithForm(String title) {
        return new Frame(words, times, title, actor.member().map(Object::toString), token.get(), here());
    }

    /** Where to come back to after logging in: this page, if it is one to be read. */
    private String here() {
        return request.method().equals("POST") ? "" : request.target();
    }

    /** A path of this site in a field, which a form of another site could fill too. */
    static Optional<String> localPath(String path) {
        return Optional.of(path).filter(LOCAL.asMatchPredicate());
    }
}
