package dev.madang.forum.service;

import static dev.madang.forum.Violations.required;

import dev.madang.forum.ConflictException;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.access.Action;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.board.BoardDraft;
import dev.madang.forum.board.BoardEdit;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardSettings;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.BoardChange;
import dev.madang.forum.storage.BoardStorage;
import dev.madang.forum.storage.NewBoard;
import dev.madang.forum.storage.Refusal;
import java.util.List;

/** Boards: creating, setting up, looking up. Thread-safe. */
public final class BoardService {

    private final BoardStorage storage;
    private final Gate gate;
    private final Moment moment;

    BoardService(BoardStorage storage, Gate gate, Moment moment) {
        this.storage = storage;
        this.gate = gate;
        this.moment = moment;
    }

    /**
     * Creates a board. Its key makes this happen once: a repetition is a conflict.
     *
     * @throws ConflictException when there is a board of this key
     */
    public Board create(Actor actor, BoardDraft draft) {
        required("actor", actor);
        BoardSettings settings = required("draft", draft).check();
        gate.passForum(actor, Action.CREATE_BOARD);
        Answer<Board> answer = storage.insert(new NewBoard(draft.key(), settings, moment.now()));
        if (answer instanceof Answer.Done<Board> done) {
            return done.value();
        }
        throw ConflictException.exists("board", draft.key().value());
    }

    /**
     * Changes a board's settings, if it is at the version that the edit saw. What begins afterwards goes by the new settings.
     *
     * @throws ConflictException with both versions, when it is not
     */
    public Board change(Actor actor, BoardEdit edit) {
        required("actor", actor);
        BoardSettings settings = required("edit", edit).check();
        gate.passBoard(actor, Action.CHANGE_BOARD, find(edit.key()));
        Answer<Board> answer = storage.change(new BoardChange(edit.key(), edit.version(), settings));
        if (answer instanceof Answer.Refused<Board> refused) {
            throw refused.refusal() == Refusal.MISSING
                    ? new NotFoundException("board", edit.key().value())
                    : ConflictException.version("board", edit.version(), refused.actualVersion());
        }
        return Writing.readBack(() -> find(edit.key()));
    }

    /** A board that the actor may see. */
    public Board get(Actor actor, BoardKey key) {
        required("actor", actor);
        Board board = find(required("board", key));
        gate.passBoard(actor, Action.LIST, board);
        return board;
    }

    /** Every board that the actor may see, by key. */
    public List<Board> all(Actor actor) {
        required("actor", actor);
        return storage.all().stream()
                .filter(board -> gate.mayBoard(actor, Action.LIST, board))
                .toList();
    }

    /** How many published posts a board has. */
    public BoardCounts counts(Actor actor, BoardKey key) {
        get(actor, key);
        return storage.counts(key).orElseThrow(() -> new NotFoundException("board", key.value()));
    }

    private Board find(BoardKey key) {
        return storage.find(key).orElseThrow(() -> new NotFoundException("board", key.value()));
    }
}
