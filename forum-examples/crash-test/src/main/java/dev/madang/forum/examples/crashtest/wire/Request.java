package dev.madang.forum.examples.crashtest.wire;

import java.io.Serializable;
import java.util.List;

/** One thing that a host is asked to do. An empty {@code key} means none. */
public sealed interface Request extends Serializable {

    /** Has this done at {@code desk}. */
    Answer at(Desk desk);

    /** A board with a category. */
    record MakeBoard(String key) implements Request {
        @Override
        public Answer at(Desk desk) {
            return desk.makeBoard(this);
        }
    }

    /** A post whose title and body are made of {@code text}. */
    record WritePost(String writer, String board, String text, String key) implements Request {
        @Override
        public Answer at(Desk desk) {
            return desk.writePost(this);
        }
    }

    /** A comment. */
    record WriteComment(String writer, long post, String text, String key) implements Request {
        @Override
        public Answer at(Desk desk) {
            return desk.writeComment(this);
        }
    }

    /** Other words for a post that was seen at {@code version}. */
    record EditPost(String writer, long post, long version, String text) implements Request {
        @Override
        public Answer at(Desk desk) {
            return desk.editPost(this);
        }
    }

    /** Other words for a comment that was seen at {@code version}. */
    record EditComment(String writer, long post, int number, long version, String text) implements Request {
        @Override
        public Answer at(Desk desk) {
            return desk.editComment(this);
        }
    }

    /** What an author does with a thing of theirs as a whole. */
    enum Change {
        DELETE,
        RESTORE
    }

    /** Deletes or restores a post. */
    record ChangePost(String writer, long post, Change change) implements Request {
        @Override
        public Answer at(Desk desk) {
            return desk.changePost(this);
        }
    }

    /** Deletes or restores a comment. */
    record ChangeComment(String writer, long post, int number, Change change) implements Request {
        @Override
        public Answer at(Desk desk) {
            return desk.changeComment(this);
        }
    }

    /** Takes a post to another board. */
    record MovePost(long post, String board) implements Request {
        @Override
        public Answer at(Desk desk) {
            return desk.movePost(this);
        }
    }

    /** A reading that counts. */
    record ReadPost(long post) implements Request {
        @Override
        public Answer at(Desk desk) {
            return desk.readPost(this);
        }
    }

    /** Stores the views that wait. */
    record StoreViews() implements Request {
        @Override
        public Answer at(Desk desk) {
            return desk.storeViews(this);
        }
    }

    /** The engine's own verification of some boards; answers a row for each discrepancy. */
    record Verify(List<String> boards) implements Request {
        @Override
        public Answer at(Desk desk) {
            return desk.verify(this);
        }
    }

    /** Plain SQL, past the engine. */
    record Ask(String sql) implements Request {
        @Override
        public Answer at(Desk desk) {
            return desk.ask(this);
        }
    }
}
