package dev.madang.forum.examples.customstorage;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Revision;
import dev.madang.forum.storage.Byline;
import dev.madang.forum.storage.PostState;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Changes posts, and every list that they stand in. */
record PostChanges(Writing unit) {

    Optional<PostRow> lock(PostId id) {
        return unit.lock(Posts.key(id)).map(PostCodec::read);
    }

    /** Stores a new post. Its board is locked. */
    void insert(PostRow row, String body) {
        unit.put(Posts.body(row.id), new Out().text(body));
        unit.put(Posts.views(row.id), Out.ofNumber(0));
        row.subject.ifPresent(subject -> unit.put(Posts.subject(subject), Out.ofNumber(row.id.value())));
        lead(row.number, row.id);
        save(row, Set.of());
    }

    /** Makes a number lead to a post. */
    void lead(PostNumber number, PostId id) {
        unit.put(Posts.number(number), Out.ofNumber(id.value()));
    }

    /** Changes a locked post, and moves its version. */
    void change(PostRow row, Consumer<PostRow> mutation) {
        Set<Entry> before = row.entries();
        mutation.accept(row);
        row.version++;
        save(row, before);
    }

    /** Changes who wrote a locked post, and from where. */
    void sign(PostRow row, Byline byline) {
        Set<Entry> before = row.entries();
        row.byline = byline;
        save(row, before);
    }

    private void save(PostRow row, Set<Entry> before) {
        Set<Entry> after = row.entries();
        if (!before.equals(after)) {
            lockBoard(row.number.board());
            new ListChanges(unit).replace(before, after);
        }
        unit.put(Posts.key(row.id), PostCodec.write(row));
    }

    private void lockBoard(BoardKey board) {
        BoardRow.known(BoardRow.lock(unit, board));
    }

    void say(PostRow row, String body) {
        unit.put(Posts.body(row.id), new Out().text(body));
    }

    void keep(PostRow row, Revision revision) {
        unit.put(Posts.revisions(row.id).number(revision.version()), PostCodec.write(revision));
    }

    /** Gives it a state. A purge erases all but its number, its place and its times. */
    void become(PostRow row, PostState state) {
        row.state = state;
        if (state.status() == ContentStatus.PURGED) {
            row.subject.ifPresent(subject -> unit.delete(Posts.subject(subject)));
            row.subject = Optional.empty();
            row.title = "";
            row.category = Optional.empty();
            row.byline = row.byline.anonymous();
            say(row, "");
            unit.keys(Posts.revisions(row.id)).forEach(unit::delete);
        }
    }
}
