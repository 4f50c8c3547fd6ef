package dev.madang.forum.tck.selftest;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.page.Direction;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.storage.AroundQuery;
import dev.madang.forum.storage.BoardStorage;
import dev.madang.forum.storage.ChangePostState;
import dev.madang.forum.storage.CommentPageQuery;
import dev.madang.forum.storage.CommentRows;
import dev.madang.forum.storage.CommentStorage;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.ListScope;
import dev.madang.forum.storage.ListStorage;
import dev.madang.forum.storage.PageQuery;
import dev.madang.forum.storage.Position;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.PostRows;
import dev.madang.forum.storage.PostStorage;
import dev.madang.forum.storage.RankQuery;
import dev.madang.forum.storage.SliceQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** Bugs of reading and counting. */
final class ReadBugs {

    private ReadBugs() {}

    /** From page 2 on, each page begins a row late. */
    static ForumStorage offByOnePage(ForumStorage storage) {
        return Seeded.with(storage, ListStorage.class, "page", PageQuery.class, (sound, query) -> {
            PostRows page = sound.lists().page(query);
            if (query.page() == 1 || page.rows().isEmpty()) {
                return page;
            }
            List<PostSummary> rows =
                    new ArrayList<>(page.rows().subList(1, page.rows().size()));
            sound
                    .lists()
                    .page(new PageQuery(query.board(), query.visibility(), query.page() + 1, query.size()))
                    .rows()
                    .stream()
                    .limit(1)
                    .forEach(rows::add);
            return new PostRows(rows, page.total());
        });
    }

    /** The list that readers get holds what is deleted, too. */
    static ForumStorage hiddenPostShown(ForumStorage storage) {
        return Seeded.with(
                storage,
                ListStorage.class,
                "slice",
                SliceQuery.class,
                (sound, query) -> sound.lists()
                        .slice(new SliceQuery(
                                seeingAll(query.scope()), query.from(), query.direction(), query.limit())));
    }

    private static ListScope seeingAll(ListScope scope) {
        return scope instanceof ListScope.OneBoard one
                ? new ListScope.OneBoard(one.board(), one.category(), Visibility.EVERYTHING)
                : scope;
    }

    /** Going on from a row leaves out the others of its time. */
    static ForumStorage equalKeysSkipped(ForumStorage storage) {
        return Seeded.with(
                storage,
                ListStorage.class,
                "slice",
                SliceQuery.class,
                (sound, query) -> sound.lists()
                        .slice(
                                query.scope() instanceof ListScope.Across && query.direction() == Direction.FORWARD
                                        ? new SliceQuery(
                                                query.scope(),
                                                query.from().map(from -> new Position(from.major(), Long.MIN_VALUE)),
                                                query.direction(),
                                                query.limit())
                                        : query));
    }

    /** The window has one row more below than above. */
    static ForumStorage lopsidedWindow(ForumStorage storage) {
        return Seeded.with(
                storage,
                ListStorage.class,
                "around",
                AroundQuery.class,
                (sound, query) -> sound.lists()
                        .around(new AroundQuery(query.number(), query.visibility(), query.newer(), query.older() + 1)));
    }

    /** A rank counts from 1. */
    static ForumStorage rankFromOne(ForumStorage storage) {
        return Seeded.with(storage, ListStorage.class, "rank", RankQuery.class, (sound, query) -> {
            OptionalLong rank = sound.lists().rank(query);
            return rank.isPresent() ? OptionalLong.of(rank.getAsLong() + 1) : rank;
        });
    }

    /** A restored post is not counted again. */
    static ForumStorage notCountedOnRestore(ForumStorage storage) {
        Map<BoardKey, Long> missing = new ConcurrentHashMap<>();
        ForumStorage forgetful =
                Seeded.with(storage, PostStorage.class, "changeState", ChangePostState.class, (sound, change) -> {
                    sound.posts()
                            .head(new PostRef.ById(change.id()))
                            .filter(head -> isRestored(head, change))
                            .ifPresent(head -> missing.merge(head.board().key(), 1L, Long::sum));
                    return sound.posts().changeState(change);
                });
        return Seeded.with(
                forgetful,
                BoardStorage.class,
                "counts",
                BoardKey.class,
                (sound, key) -> sound.boards()
                        .counts(key)
                        .map(counts -> new BoardCounts(
                                counts.posts() - missing.getOrDefault(key, 0L),
                                counts.notices(),
                                counts.byCategory())));
    }

    private static boolean isRestored(PostHead head, ChangePostState change) {
        return head.summary().status() == ContentStatus.DELETED
                && change.state().status() == ContentStatus.PUBLISHED
                && change.expectedVersion() == head.version();
    }

    /** A deleted comment goes from its thread, and its replies stand alone. */
    static ForumStorage tombstoneDropped(ForumStorage storage) {
        return Seeded.with(storage, CommentStorage.class, "page", CommentPageQuery.class, (sound, query) -> {
            CommentRows page = sound.comments().page(query);
            return query.visibility() == Visibility.EVERYTHING
                    ? page
                    : new CommentRows(
                            page.rows().stream()
                                    .filter(row -> row.status() == ContentStatus.PUBLISHED)
                                    .toList(),
                            page.total());
        });
    }
}
