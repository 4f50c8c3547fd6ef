package dev.madang.forum.jdbc;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.NewPost;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** New posts that one version of a board takes together. */
record PostWrites(PostInsert insert) implements GroupCommit.Writes<PostWrites.Place, NewPost, Answer<AllottedPost>> {

    /** Where the number comes from, under the guard that holds for all. */
    record Place(BoardKey board, long version) {}

    @Override
    public Place place(NewPost post) {
        return new Place(post.board(), post.boardVersion());
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

    @Override
    public List<Answer<AllottedPost>> store(List<NewPost> posts) {
        return insert.insert(posts);
    }
}
