package dev.madang.forum.examples.springhost.discussion;

import dev.madang.forum.comment.CommentPage;
import java.util.List;

/** One numbered page of a list as JSON. */
public record PageView<T>(List<T> rows, int page, long pages, long total) {

    static PageView<CommentView> of(CommentPage comments) {
        return new PageView<>(
                comments.comments().stream().map(CommentView::of).toList(),
                comments.page(),
                comments.pages(),
                comments.total());
    }
}
