package dev.madang.forum.jdbc;

import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.AllottedComment;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.NewComment;
import java.util.List;
import java.util.Set;

/** New comments that one version of a post and its board takes together. */
record CommentWrites(CommentInsert insert)
        implements GroupCommit.Writes<CommentWrites.Place, NewComment, Answer<AllottedComment>> {

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

    @Override
    public Set<?> uniques(NewComment comment) {
        return comment.claim().map(Keys::pair).<Set<?>>map(Set::of).orElse(Set.of());
    }

    @Override
    public int size(NewComment comment) {
        return comment.content().body().length();
    }

    @Override
    public List<Answer<AllottedComment>> store(List<NewComment> comments) {
        return insert.insert(comments);
    }
}
