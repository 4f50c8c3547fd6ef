package dev.madang.forum.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.ForwardingStorage;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.BoardChange;
import dev.madang.forum.storage.BoardStorage;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.NewBoard;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posts over a storage that remembers the board as it once was: nobody is let in or kept out by that. */
class OutdatedTest {

    private Optional<Board> known = Optional.empty();
    private int reads;
    private final ForumFixture yard = ForumFixture.over(remembering(new InMemoryForumStorage()), settings -> settings);
    private Board board;

    @BeforeEach
    void aBoardThatIsKnown() {
        board = yard.board();
        known = Optional.of(board);
        reads = 0;
    }

    @AfterEach
    void close() {
        yard.close();
    }

    private ForumStorage remembering(ForumStorage sound) {
        return new ForwardingStorage(sound) {
            @Override
            public BoardStorage boards() {
                return new Remembering(sound.boards());
            }
        };
    }

    private final class Remembering implements BoardStorage {

        private final BoardStorage sound;

        Remembering(BoardStorage sound) {
            this.sound = sound;
        }

        @Override
        public Optional<Board> known(BoardKey key) {
            return known;
        }

        @Override
        public Optional<Board> find(BoardKey key) {
            reads++;
            return sound.find(key);
        }

        @Override
        public Answer<Board> insert(NewBoard board) {
            return sound.insert(board);
        }

        @Override
        public Answer<Board> change(BoardChange change) {
            return sound.change(change);
        }

        @Override
        public List<Board> all() {
            return sound.all();
        }

        @Override
        public Optional<BoardCounts> counts(BoardKey key) {
            return sound.counts(key);
        }
    }

    @Test
    void theBoardIsNotReadWhereNothingChanged() {
        yard.post();

        assertThat(reads).isZero();
    }

    @Test
    void aBoardThatWasArchivedTakesNothing() {
        yard.change(board, edit -> edit.with(BoardFeature.ARCHIVED));
        String before = yard.everything();

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(yard::post);

        assertThat(yard.everything()).isEqualTo(before);
    }

    @Test
    void aBoardThatWasOpenedAgainTakesPosts() {
        known = Optional.of(yard.change(board, edit -> edit.with(BoardFeature.ARCHIVED)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(yard::post);
        yard.change(board, edit -> edit.without(BoardFeature.ARCHIVED));

        assertThat(yard.post().number().value()).isEqualTo(1);
    }

    @Test
    void whoIsRefusedStillIsLookedAtOnceMoreOnly() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> yard.post(yard.member(), board.key(), draft -> draft.secret()));

        assertThat(reads).isEqualTo(1);
    }
}
