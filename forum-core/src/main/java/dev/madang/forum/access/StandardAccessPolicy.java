package dev.madang.forum.access;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.Role;
import dev.madang.forum.board.Audience;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardAudiences;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The policy of one written table: what no cell allows is refused. Immutable and thread-safe.
 *
 * <p>A row is an action, a column a state. A cell has a letter for each {@link Standing} in the order of that enum (guest, member,
 * author, author of the post that a comment is on, moderator, administrator): {@code a} allow, {@code d} deny, {@code h} hide,
 * {@code b} as the board's audience for the action says, {@code -} no cell: deny. For a thing in several states the strictest counts,
 * for an actor of several standings the most generous. The cell of an action and the state that it leads to says who may do it again, to
 * no effect.
 *
 * <p>A post or comment that {@code READ} hides is hidden from every other action too, so that only that row needs an {@code h}. Whoever may
 * not list a board finds it hidden where they would be denied, and may still write on it where its audience for that lets them.
 *
 * <p>A board that only its staff list or read is hidden from everyone else, and so are its posts; one for members denies, so that a host
 * can ask a guest to log in. Where all may read and only the staff write, writing is denied.
 */
final class StandardAccessPolicy implements AccessPolicy {

    static final String TABLE = """
      action        FORUM   OPEN    ARCHIVED PUBLISHED LOCKED  SECRET  DELETED REMOVED PURGED
      CREATE_BOARD  ddddda  -       -        -         -       -       -       -       -
      ERASE_MEMBER  ddddda  -       -        -         -       -       -       -       -
      TRANSFER      ddddda  -       -        -         -       -       -       -       -
      MAINTAIN      ddddda  -       -        -         -       -       -       -       -
      CHANGE_BOARD  -       ddddda  ddddda   -         -       -       -       -       -
      LIST          -       bbbbba  bbbbba   -         -       -       -       -       -
      WRITE         -       bbbbba  dddddd   -         -       -       -       -       -
      RECEIVE       -       ddddaa  dddddd   -         -       -       -       -       -
      READ          -       bbbbba  bbbbba   aaaaaa    aaaaaa  ddaaaa  hhahaa  hhhhaa  hhhhaa
      COMMENT       -       bbbbba  dddddd   aaaaaa    dddddd  ddadaa  dddddd  dddddd  dddddd
      EDIT          -       ddaddd  dddddd   ddaddd    dddddd  ddaddd  dddddd  dddddd  dddddd
      DELETE        -       ddaddd  dddddd   ddaddd    dddddd  ddaddd  ddaddd  dddddd  dddddd
      RESTORE       -       ddadaa  ddddaa   ddadaa    ddddaa  ddadaa  ddadaa  ddddaa  dddddd
      REMOVE        -       ddddaa  ddddaa   ddddaa    ddddaa  ddddaa  ddddaa  ddddaa  dddddd
      PURGE         -       ddddda  ddddda   ddddda    ddddda  ddddda  ddddda  ddddda  ddddda
      LOCK          -       ddddaa  dddddd   ddddaa    ddddaa  ddddaa  dddddd  dddddd  dddddd
      NOTICE        -       ddddaa  dddddd   ddddaa    ddddaa  ddddaa  dddddd  dddddd  dddddd
      MOVE          -       ddddaa  ddddda   ddddaa    ddddaa  ddddaa  ddddaa  ddddaa  dddddd
      HISTORY       -       ddadaa  ddadaa   ddadaa    ddadaa  ddadaa  ddadaa  ddddaa  dddddd
      SEE_ADDRESS   -       ddddaa  ddddaa   ddddaa    ddddaa  ddddaa  ddddaa  ddddaa  dddddd
      """;

    static final StandardAccessPolicy INSTANCE = new StandardAccessPolicy();

    private final Map<Action, Map<State, Map<Standing, Character>>> cells = new EnumMap<>(Action.class);

    private StandardAccessPolicy() {
        List<String> lines = TABLE.lines().toList();
        String[] states = lines.get(0).split(" +", -1);
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(" +", -1);
            Map<State, Map<Standing, Character>> byState = new EnumMap<>(State.class);
            for (int column = 1; column < row.length; column++) {
                byState.put(State.valueOf(states[column]), letters(row[column]));
            }
            cells.put(Action.valueOf(row[0]), byState);
        }
    }

    private static Map<Standing, Character> letters(String cell) {
        Map<Standing, Character> letters = new EnumMap<>(Standing.class);
        int at = 0;
        for (Standing standing : Standing.values()) {
            letters.put(standing, cell.equals("-") ? 'd' : cell.charAt(at++));
        }
        return letters;
    }

    @Override
    public Decision decide(Actor actor, Action action, Target target) {
        Decision decision = decide(action, target);
        if (target.post().isPresent()) {
            return decide(Action.READ, target) == Decision.HIDE ? Decision.HIDE : decision;
        }
        boolean unseen = decision == Decision.DENY && decide(Action.LIST, target) == Decision.HIDE;
        return unseen ? Decision.HIDE : decision;
    }

    private Decision decide(Action action, Target target) {
        Decision best = null;
        for (Standing standing : target.standings()) {
            Decision decision = decide(action, standing, target);
            best = best == null || decision.compareTo(best) > 0 ? decision : best;
        }
        return best == null ? Decision.DENY : best;
    }

    @Override
    public Visibility visibility(Actor actor, Board board) {
        return actor.role() == Role.ADMINISTRATOR || actor.moderates(board.key())
                ? Visibility.EVERYTHING
                : Visibility.PUBLISHED;
    }

    private Decision decide(Action action, Standing standing, Target target) {
        Decision strictest = Decision.ALLOW;
        for (State state : target.states()) {
            Decision decision = cell(action, state, standing, target);
            strictest = decision.compareTo(strictest) < 0 ? decision : strictest;
        }
        return strictest;
    }

    private Decision cell(Action action, State state, Standing standing, Target target) {
        char letter = cells.getOrDefault(action, Map.of())
                .getOrDefault(state, Map.of())
                .getOrDefault(standing, 'd');
        return switch (letter) {
            case 'a' -> Decision.ALLOW;
            case 'h' -> Decision.HIDE;
            case 'b' ->
                target.board()
                        .map(board -> ask(action, board.settings().audiences(), standing, target))
                        .orElse(Decision.DENY);
            default -> Decision.DENY;
        };
    }

    private static Decision ask(Action action, BoardAudiences audiences, Standing standing, Target target) {
        return switch (action) {
            case LIST -> ask(audiences.list(), standing, target, Decision.HIDE);
            case READ -> ask(audiences.read(), standing, target, Decision.HIDE);
            case WRITE -> ask(audiences.write(), standing, target, Decision.DENY);
            case COMMENT -> ask(audiences.comment(), standing, target, Decision.DENY);
            default -> Decision.DENY;
        };
    }

    /** A guest stays a guest to the board, also with the password of the post. */
    private static Decision ask(Audience audience, Standing standing, Target target, Decision ifForStaff) {
        return switch (audience) {
            case EVERYONE -> Decision.ALLOW;
            case MEMBERS -> target.standings().contains(Standing.GUEST) ? Decision.DENY : Decision.ALLOW;
            case MODERATORS -> standing == Standing.MODERATOR ? Decision.ALLOW : ifForStaff;
            case ADMINISTRATORS -> ifForStaff;
        };
    }
}
