package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.actor.Nickname;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.examples.boardweb.text.Count;
import dev.madang.forum.examples.boardweb.text.Times;
import dev.madang.forum.examples.boardweb.text.Words;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.view.PopularPost;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes lines of lists for one reader. */
record Rows(Words words, Times times) {

    static Rows of(Visit visit) {
        return new Rows(visit.words(), visit.times());
    }

    List<Row> all(List<PostSummary> posts) {
        return posts.stream().map(post -> row(post, numberOf(post), false)).toList();
    }

    /** Notices above a list, where their place says what they are. */
    List<Row> notices(List<PostSummary> posts) {
        return posts.stream()
                .map(post -> row(post, words.say("flag.notice"), false).without(words.say("flag.notice")))
                .toList();
    }

    /** The list around a post, which is marked in it. */
    List<Row> around(List<PostSummary> posts, PostId current) {
        return posts.stream()
                .map(post -> row(post, numberOf(post), post.id().equals(current)))
                .toList();
    }

    /** Lines of several boards, each with the name of its board. */
    List<Row> across(List<PostSummary> posts, Map<BoardKey, String> boards) {
        return posts.stream()
                .map(post -> row(post, boards.getOrDefault(post.number().board(), ""), false))
                .toList();
    }

    /** Lines that show the views of a span of time instead of all. */
    List<Row> popular(List<PopularPost> posts) {
        return all(posts.stream()
                .map(popular -> popular.post().withViews(popular.views()))
                .toList());
    }

    /** The neighbour above or below, if there is one. */
    Optional<Row> one(Optional<PostSummary> post) {
        return post.map(found -> row(found, numberOf(found), false));
    }

    private static String numberOf(PostSummary post) {
        return Long.toString(post.number().value());
    }

    private Row row(PostSummary post, String place, boolean isCurrent) {
        return new Row(
                place,
                Paths.post(post.number()),
                title(post, words),
                !post.title().isEmpty(),
                post.category().map(Category::value),
                marks(post, words),
                post.comments() == 0 ? "" : Count.of(post.comments()),
                post.author().nickname().map(Nickname::value).orElse(""),
                times.brief(post.createdAt()),
                post.createdAt().toString(),
                Count.of(post.views()),
                times.isNew(post.createdAt()),
                isCurrent);
    }

    /** The title of a post, or what stands for one that the reader may not see or that is gone. */
    static String title(PostSummary post, Words words) {
        if (post.isWithheld()) {
            return words.say("post.withheld");
        }
        return post.title().isEmpty() ? words.say("status.purged") : post.title();
    }

    /** What a post is besides published, for people. */
    static List<String> marks(PostSummary post, Words words) {
        List<String> marks = new ArrayList<>();
        if (post.status() != ContentStatus.PUBLISHED) {
            marks.add(words.say("status." + post.status().name().toLowerCase(Locale.ROOT)));
        }
        for (PostFlag flag : PostFlag.values()) {
            if (post.is(flag)) {
                marks.add(words.say("flag." + flag.name().toLowerCase(Locale.ROOT)));
            }
        }
        return marks;
    }
}
