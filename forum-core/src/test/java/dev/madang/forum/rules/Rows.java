package dev.madang.forum.rules;

import dev.madang.forum.Forum;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What lists and counts must be by the rows, worked out the plain way: everything is read, sorted and counted. */
record Rows(Forum forum, Actor admin) {

    List<PostSummary> posts(BoardKey board) {
        List<PostSummary> rows = new ArrayList<>();
        for (int page = 1; ; page++) {
            List<PostSummary> more = forum.posts()
                    .listEverything(admin, board, Paging.page(page).size(7))
                    .posts();
            if (more.isEmpty()) {
                return rows;
            }
            rows.addAll(more);
        }
    }

    List<PostSummary> published(BoardKey board) {
        return posts(board).stream()
                .filter(post -> post.status() == ContentStatus.PUBLISHED)
                .toList();
    }

    /** The numbers that a board's list must show. */
    List<Long> listed(BoardKey board) {
        return published(board).stream()
                .filter(post -> !post.is(PostFlag.NOTICE))
                .map(post -> post.number().value())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    List<Comment> comments(PostId post) {
        return forum.comments()
                .listEverything(admin, post, Paging.page(1).size(1_000))
                .comments();
    }

    /** The numbers that a post's thread must show. */
    List<Integer> thread(PostId post) {
        Map<Integer, int[]> paths = new HashMap<>();
        Set<Integer> shown = new HashSet<>();
        comments(post).stream().sorted(Comparator.comparing(Comment::number)).forEach(comment -> {
            int[] above =
                    comment.parent().isPresent() ? paths.get(comment.parent().getAsInt()) : new int[0];
            paths.put(
                    comment.number(),
                    IntStream.concat(IntStream.of(above), IntStream.of(comment.number()))
                            .toArray());
            if (comment.status() == ContentStatus.PUBLISHED) {
                IntStream.of(paths.get(comment.number())).forEach(shown::add);
            }
        });
        return shown.stream()
                .sorted(Comparator.comparing(paths::get, Arrays::compare))
                .toList();
    }
}
