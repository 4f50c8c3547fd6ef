package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.board.Category;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.examples.boardweb.http.Params;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.text.PositiveNumber;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a form for an edit was opened with. The version moves also when a moderator locks a post or makes it a notice, and such a change is no
 * other edit: so the form tells by a digest whether its writer has seen the words that there are.
 *
 * @param version the version
 * @param words a digest of all that the form can change
 */
record Seen(long version, String words) {

    private static final String VERSION = "version";
    private static final String WORDS = "seen";

    static Seen of(Post post) {
        String category = post.category().map(Category::value).orElse("");
        String secret = Boolean.toString(post.is(PostFlag.SECRET));
        return new Seen(post.version(), digest(List.of(post.title(), post.body(), category, secret)));
    }

    static Seen of(Comment comment) {
        String secret = Boolean.toString(comment.secrecy() == Secrecy.SECRET);
        return new Seen(comment.version(), digest(List.of(comment.body(), secret)));
    }

    /** What a form says that was sent. */
    static Seen of(Params typed) {
        return new Seen(PositiveNumber.parse(VERSION, typed.text(VERSION), Long.MAX_VALUE), typed.text(WORDS));
    }

    /** The fields that say it. */
    Map<String, String> fields() {
        return Map.of(VERSION, Long.toString(version), WORDS, words);
    }

    /** Whether a later version has the same words. */
    boolean isOutdatedByStateOnly(Seen present) {
        return present.version != version && present.words.equals(words);
    }

    /** Each text by its length, so that none can end in the next one. */
    private static String digest(List<String> texts) {
        String all = texts.stream().map(text -> text.length() + ":" + text).collect(Collectors.joining());
        return Digest.of(all.getBytes(StandardCharsets.UTF_8), 16);
    }
}
