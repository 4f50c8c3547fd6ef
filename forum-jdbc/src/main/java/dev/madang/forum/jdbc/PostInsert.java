package dev.madang.forum.jdbc;

import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.NewPost;
import java.util.List;

/** How a database stores new posts. */
@FunctionalInterface
interface PostInsert {

    /**
     * Stores posts in one atomic unit.
     *
     * @param posts of one board and one version of it; no two with one idempotency key, or of one subject
     * @return an answer for each: what is refused keeps none of the others from being stored
     */
    List<Answer<AllottedPost>> insert(List<NewPost> posts);
}
