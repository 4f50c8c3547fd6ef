package dev.madang.forum.jdbc;

import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.NewPost;

/** How a database stores a new post. */
@FunctionalInterface
interface PostInsert {
    Answer<AllottedPost> insert(NewPost post);
}
