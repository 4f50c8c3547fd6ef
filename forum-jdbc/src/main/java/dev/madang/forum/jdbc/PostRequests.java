package dev.madang.forum.jdbc;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.storage.NewPost;
import java.util.HashSet;
import java.util.Set;

/** New posts: one version of a board takes them together. */
record PostRequests() implements Requests<PostRequests.Place, NewPost> {

    /** Where the number comes from, under the guard that holds for all. */
    record Place(BoardKey board, long version) {}

    @Override
    public Place place(NewPost post) {
        return new Place(post.board(), post.boardVersion());
    }

    /** Another transaction may hold the subject. */
    @Override
    public boolean needsOnlyItsLock(NewPost post) {
        return post.subject().isEmpty();
    }

    @Override
    public Object lock(NewPost post) {
        return post.board();
    }

    @Override
    public Set<?> uniques(NewPost post) {
        if (post.claim().isEmpty() && post.subject().isEmpty()) {
            return Set.of();
        }
        Set<Object> uniques = new HashSet<>();
        post.claim().map(Keys::pair).ifPresent(uniques::add);
        post.subject().ifPresent(uniques::add);
        return uniques;
    }

    @Override
    public int size(NewPost post) {
        return post.content().title().length() + post.content().body().length();
    }
}
