package dev.madang.forum.jdbc;

import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.NewComment;
import java.util.Set;

/** New comments: one version of a post and its board takes them together. */
record CommentRequests() implements Requests<CommentRequests.Place, NewComment> {

    /** Where the number comes from, under the guards that hold for all. */
    record Place(PostId post, long postVersion, long boardVersion, int maxDepth) {}

    @Override
    public Place place(NewComment comment) {
        return new Place(
                comment.place().post(),
                comment.place().postVersion(),
                comment.place().boardVersion(),
                comment.place().maxDepth());
    }

    /** Another transaction may hold the comment that is replied to. */
    @Override
    public boolean needsOnlyItsLock(NewComment comment) {
        return comment.place().parent().isEmpty();
    }

    @Override
    public Object lock(NewComment comment) {
        return comment.place().post();
    }

    @Override
    public Set<?> uniques(NewComment comment) {
        return comment.claim().map(Keys::pair).<Set<?>>map(Set::of).orElse(Set.of());
    }

    @Override
    public int size(NewComment comment) {
        return comment.content().body().length();
    }
}
