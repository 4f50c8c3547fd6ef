package dev.madang.forum.examples.customstorage;

import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.PostId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads comments. */
record Comments(Reading reading) {

    /** What the keys of a post's comments begin with. */
    static Key of(PostId post) {
        return Key.of(Table.COMMENT).number(post.value());
    }

    static Key key(CommentId id) {
        return of(id.post()).number(id.number());
    }

    Optional<CommentRow> find(CommentId id) {
        return reading.get(key(id)).map(CommentCodec::read);
    }

    /** A comment that something leads to. */
    CommentRow known(CommentId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("a comment that was stored is not there"));
    }

    List<Comment> comments(PostId post, List<Long> numbers) {
        return numbers.stream()
                .map(number ->
                        known(CommentId.of(post, Math.toIntExact(number))).comment())
                .toList();
    }

    /** Up to {@code limit} comments of a post with a higher number than {@code after}, in order of their numbers. */
    List<CommentRow> byNumber(PostId post, int after, int limit) {
        List<CommentRow> rows = new ArrayList<>();
        try (Cursor cursor = reading.ascending(of(post).number(after + 1L), of(post).end())) {
            while (rows.size() < limit && cursor.next()) {
                rows.add(CommentCodec.read(cursor.value()));
            }
        }
        return rows;
    }
}
