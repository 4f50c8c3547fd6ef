package dev.madang.forum.examples.customstorage;

import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.post.Revision;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads posts, and all that is stored about one apart from its row. */
record Posts(Reading reading) {

    static Key key(PostId id) {
        return Key.of(Table.POST).number(id.value());
    }

    static Key body(PostId id) {
        return Key.of(Table.BODY).number(id.value());
    }

    static Key views(PostId id) {
        return Key.of(Table.VIEWS).number(id.value());
    }

    static Key revisions(PostId id) {
        return Key.of(Table.REVISION).number(id.value());
    }

    static Key number(PostNumber number) {
        return Key.of(Table.NUMBER).text(number.board().value()).number(number.value());
    }

    static Key subject(Subject subject) {
        return Key.of(Table.SUBJECT).text(subject.type()).text(subject.id());
    }

    Optional<PostRow> find(PostId id) {
        return reading.get(key(id)).map(PostCodec::read);
    }

    Optional<PostRow> find(PostRef ref) {
        if (ref instanceof PostRef.ById byId) {
            return find(byId.id());
        }
        Key leading = ref instanceof PostRef.ByNumber byNumber
                ? number(byNumber.number())
                : subject(((PostRef.BySubject) ref).subject());
        return reading.get(leading).map(value -> known(PostId.of(value.number())));
    }

    /** A post that something leads to. */
    PostRow known(PostId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("a post that was stored is not there"));
    }

    List<PostSummary> summaries(List<Long> ids) {
        return ids.stream().map(id -> summary(known(PostId.of(id)))).toList();
    }

    PostSummary summary(PostRow row) {
        return new PostSummary(
                row.id,
                row.number,
                row.title,
                row.byline.author(),
                row.category,
                row.state.flags(),
                row.state.status(),
                row.createdAt,
                ThreadRow.find(reading, row.id).published(),
                reading.number(views(row.id)));
    }

    PostHead head(PostRow row) {
        BoardRow board = BoardRow.known(BoardRow.find(reading, row.number.board()));
        return new PostHead(
                summary(row),
                board.board(),
                row.version,
                row.state.before(),
                row.editedAt,
                row.byline.origin(),
                row.subject);
    }

    String bodyOf(PostId id) {
        return reading.get(body(id)).map(In::text).orElse("");
    }

    /** Newest first. */
    List<Revision> history(PostId id, int limit) {
        Key revisions = revisions(id);
        List<Revision> history = new ArrayList<>();
        try (Cursor cursor = reading.descending(revisions, revisions.end())) {
            while (history.size() < limit && cursor.next()) {
                history.add(PostCodec.readRevision(cursor.value()));
            }
        }
        return history;
    }
}
