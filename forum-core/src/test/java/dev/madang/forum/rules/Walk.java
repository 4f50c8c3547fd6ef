package dev.madang.forum.rules;

import dev.madang.forum.Forum;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.CommentSlice;
import dev.madang.forum.page.Cursor;
import dev.madang.forum.page.Slicing;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Goes along a list by cursor to its end, in steps of any size, and may do something between two steps. */
record Walk(int size, Runnable between) {

    static Walk steps(int size) {
        return new Walk(size, () -> {});
    }

    /** The numbers of a board's posts, newest first. */
    List<Long> board(Forum forum, Actor actor, BoardKey board) {
        return along(slicing -> forum.posts().slice(actor, board, slicing), (slice, into) -> {
            slice.posts().forEach(post -> into.add(post.number().value()));
            return slice.older();
        });
    }

    /** The ids of the latest posts across boards. */
    List<Long> latest(Forum forum, Actor actor) {
        return along(slicing -> forum.posts().latest(actor, slicing), (PostSlice slice, List<Long> into) -> {
            slice.posts().forEach(post -> into.add(post.id().value()));
            return slice.older();
        });
    }

    /** The numbers of a post's comments, in thread order. */
    List<Integer> thread(Forum forum, Actor actor, PostId post) {
        return along(
                slicing -> forum.comments().slice(actor, post, slicing), (CommentSlice slice, List<Integer> into) -> {
                    slice.comments().forEach(comment -> into.add(comment.number()));
                    return slice.later();
                });
    }

    private <S, T> List<T> along(Function<Slicing, S> read, BiFunction<S, List<T>, Optional<Cursor>> take) {
        List<T> all = new ArrayList<>();
        Optional<Cursor> next = take.apply(read.apply(Slicing.first(size)), all);
        while (next.isPresent()) {
            between.run();
            next = take.apply(read.apply(Slicing.from(next.get(), size)), all);
        }
        return all;
    }
}
