package dev.madang.forum.examples.boardweb.pages;

import java.util.List;
import java.util.Optional;

/**
 * A post with its comments and the list around it.
 *
 * @param frame what is around it
 * @param board its board
 * @param post the post
 * @param actions what the reader may do to it
 * @param thread its comments
 * @param around the list around it
 */
public record ReadingPage(
        Frame frame, BoardHead board, PostText post, PostActions actions, Discussion thread, Around around) {

    /**
     * The comments.
     *
     * @param count how many are published
     * @param comments those of this page
     * @param pager their pages
     * @param form the form for one more, where the reader may write one
     * @param closed why there is no form; empty when the reader need only log in
     * @param mayBeSecret whether a comment may be secret
     * @param undo the comment that the reader has just deleted
     */
    public record Discussion(
            String count,
            List<CommentText> comments,
            Pager pager,
            Optional<Form> form,
            Optional<String> closed,
            boolean mayBeSecret,
            Optional<Undo> undo) {}

    /**
     * A comment to bring back.
     *
     * @param number its number
     * @param path where to ask for it
     */
    public record Undo(int number, String path) {}

    /**
     * The list around the post.
     *
     * @param rows the rows
     * @param newer the next newer post
     * @param older the next older post
     * @param listPath the page of the list that the post is on
     */
    public record Around(List<Row> rows, Optional<Row> newer, Optional<Row> older, String listPath) {}
}
