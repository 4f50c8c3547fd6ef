package dev.madang.forum.service;

import dev.madang.forum.NotFoundException;
import dev.madang.forum.access.Action;
import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.page.Cursor;
import dev.madang.forum.page.Direction;
import dev.madang.forum.page.Paging;
import dev.madang.forum.page.Slicing;
import dev.madang.forum.post.Neighbors;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostPage;
import dev.madang.forum.post.PostSlice;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.storage.AroundQuery;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.ListScope;
import dev.madang.forum.storage.PageQuery;
import dev.madang.forum.storage.PageWithNotices;
import dev.madang.forum.storage.Position;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.RankQuery;
import dev.madang.forum.storage.SliceQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parts of lists of posts. */
record PostLists(ForumStorage storage, Gate gate, Reading reading) {

    /** For what is read from the storage after now. */
    PostLists begun() {
        return new PostLists(storage, gate, reading.begun());
    }

    PostPage page(Actor actor, BoardKey key, Paging paging, Visibility visibility) {
        Board board = board(actor, key, visibility);
        int size = paging.size().orElse(board.settings().pageSize());
        PageWithNotices found = page(new PageQuery(key, visibility, paging.page(), size));
        return new PostPage(
                rows(actor, board, found.notices()),
                rows(actor, board, found.page().rows()),
                paging.page(),
                size,
                found.page().total());
    }

    /** Among everything notices stand where their numbers do. */
    private PageWithNotices page(PageQuery query) {
        return query.visibility() == Visibility.PUBLISHED
                ? storage.lists().pageWithNotices(query, PostPage.MAX_NOTICES)
                : new PageWithNotices(storage.lists().page(query), List.of());
    }

    PostSlice slice(Actor actor, BoardKey key, Optional<Category> category, Slicing slicing) {
        Board board = board(actor, key, Visibility.PUBLISHED);
        String list = "board " + key + category.map(c -> " category " + c).orElse("");
        return slice(
                new ListScope.OneBoard(key, category, Visibility.PUBLISHED),
                list,
                slicing,
                row -> reading.row(actor, board, row),
                row -> new Position(row.number().value(), 0));
    }

    PostSlice across(Actor actor, Optional<MemberId> author, Slicing slicing) {
        Map<BoardKey, Board> boards = storage.boards().all().stream()
                .filter(board -> gate.mayBoard(actor, Action.LIST, board))
                .collect(Collectors.toMap(Board::key, Function.identity()));
        return slice(
                new ListScope.Across(boards.keySet(), author),
                "across" + author.map(a -> " author " + a).orElse(""),
                slicing,
                row -> readRow(actor, boards, row),
                row -> Position.of(row.createdAt(), row.id()));
    }

    private PostSummary readRow(Actor actor, Map<BoardKey, Board> boards, PostSummary row) {
        Board board = boards.get(row.number().board());
        return board == null ? row.withheld() : reading.row(actor, board, row);
    }

    private PostSlice slice(
            ListScope scope,
            String list,
            Slicing slicing,
            Function<PostSummary, PostSummary> read,
            Function<PostSummary, Position> place) {
        Optional<ListCursor> from = slicing.from().map(cursor -> ListCursor.decode(cursor, list));
        Direction direction = from.map(ListCursor::direction).orElse(Direction.FORWARD);
        List<PostSummary> found = storage.lists()
                .slice(new SliceQuery(scope, from.map(ListCursor::place), direction, slicing.size() + 1));
        Part<PostSummary> part = Part.of(found, slicing.size(), direction, from.isPresent());
        return new PostSlice(
                reading.counted(part.rows().stream().map(read).toList()),
                part.before().map(row -> cursor(Direction.BACKWARD, place.apply(row), list)),
                part.after().map(row -> cursor(Direction.FORWARD, place.apply(row), list)));
    }

    private static Cursor cursor(Direction direction, Position place, String list) {
        return new ListCursor(direction, place).encode(list);
    }

    List<PostSummary> around(Actor actor, PostId id, int rows) {
        PostHead post = listed(actor, id);
        int newer = (rows - 1) / 2;
        AroundQuery wide = new AroundQuery(post.summary().number(), Visibility.PUBLISHED, rows - 1, rows - 1);
        List<PostSummary> found = storage.lists().around(wide);
        return rows(
                actor,
                post.board(),
                Window.around(found, post.summary().number().value(), newer, rows));
    }

    Neighbors neighbors(Actor actor, PostId id) {
        PostHead post = listed(actor, id);
        long number = post.summary().number().value();
        List<PostSummary> found = rows(
                actor,
                post.board(),
                storage.lists().around(new AroundQuery(post.summary().number(), Visibility.PUBLISHED, 1, 1)));
        return new Neighbors(
                found.stream().filter(row -> row.number().value() > number).findFirst(),
                found.stream().filter(row -> row.number().value() < number).findFirst());
    }

    OptionalLong pageOf(Actor actor, PostId id, Optional<Integer> size) {
        PostHead post = listed(actor, id);
        int rows = size.orElse(post.board().settings().pageSize());
        OptionalLong rank = storage.lists().rank(new RankQuery(post.summary().number(), Visibility.PUBLISHED));
        return rank.isEmpty() ? rank : OptionalLong.of(rank.getAsLong() / rows + 1);
    }

    private PostHead listed(Actor actor, PostId id) {
        PostHead post = storage.posts()
                .head(new PostRef.ById(id))
                .orElseThrow(() -> new NotFoundException("post", id.toString()));
        gate.passPost(actor, Action.READ, post, id.toString());
        gate.passBoard(actor, Action.LIST, post.board());
        return post;
    }

    private Board board(Actor actor, BoardKey key, Visibility visibility) {
        Board board = storage.boards().find(key).orElseThrow(() -> new NotFoundException("board", key.value()));
        gate.passBoard(actor, Action.LIST, board);
        if (visibility == Visibility.EVERYTHING) {
            gate.passEverything(actor, board);
        }
        return board;
    }

    private List<PostSummary> rows(Actor actor, Board board, List<PostSummary> rows) {
        return reading.counted(
                rows.stream().map(row -> reading.row(actor, board, row)).toList());
    }
}
