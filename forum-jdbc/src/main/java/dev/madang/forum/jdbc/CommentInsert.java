package dev.madang.forum.jdbc;

import dev.madang.forum.storage.AllottedComment;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.NewComment;

/** How a database stores a new comment. */
@FunctionalInterface
interface CommentInsert {
    Answer<AllottedComment> insert(NewComment comment);
}
