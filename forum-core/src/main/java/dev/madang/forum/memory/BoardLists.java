package dev.madang.forum.memory;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.board.Category;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.storage.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The posts of a board in every order that lists want. Counts are the sizes of these. */
final class BoardLists {

    final RankedMap<Long, PostRow> all = new RankedMap<>();
    final RankedMap<Long, PostRow> listed = new RankedMap<>();
    final RankedMap<Long, PostRow> notices = new RankedMap<>();
    final RankedMap<Position, PostRow> byTime = new RankedMap<>();
    final Map<Category, RankedMap<Long, PostRow>> byCategory = new HashMap<>();
    final Map<Category, RankedMap<Long, PostRow>> publishedByCategory = new HashMap<>();

    RankedMap<Long, PostRow> list(Visibility visibility) {
        return visibility == Visibility.PUBLISHED ? listed : all;
    }

    RankedMap<Long, PostRow> list(Category category, Visibility visibility) {
        return (visibility == Visibility.PUBLISHED ? publishedByCategory : byCategory)
                .getOrDefault(category, new RankedMap<>());
    }

    void index(PostRow post) {
        long number = post.number.value();
        all.put(number, post);
        post.content
                .category()
                .ifPresent(category -> ranked(byCategory, category).put(number, post));
        if (post.isPublished()) {
            (post.state.flags().contains(PostFlag.NOTICE) ? notices : listed).put(number, post);
            byTime.put(post.position(), post);
            post.content
                    .category()
                    .ifPresent(category -> ranked(publishedByCategory, category).put(number, post));
        }
    }

    void unindex(PostRow post) {
        long number = post.number.value();
        all.remove(number);
        listed.remove(number);
        notices.remove(number);
        byTime.remove(post.position());
        post.content.category().ifPresent(category -> {
            ranked(byCategory, category).remove(number);
            ranked(publishedByCategory, category).remove(number);
        });
    }

    /** Puts every order right again by the rows. */
    void rebuild() {
        List<PostRow> rows = all.slice(0, all.size());
        Stream.of(listed, notices).forEach(RankedMap::clear);
        byTime.clear();
        byCategory.clear();
        publishedByCategory.clear();
        rows.forEach(this::index);
    }

    BoardCounts counts() {
        Map<Category, Long> categories = new HashMap<>();
        publishedByCategory.forEach((category, posts) -> {
            if (posts.size() > 0) {
                categories.put(category, (long) posts.size());
            }
        });
        return new BoardCounts(listed.size(), notices.size(), categories);
    }

    private static RankedMap<Long, PostRow> ranked(Map<Category, RankedMap<Long, PostRow>> map, Category category) {
        return map.computeIfAbsent(category, c -> new RankedMap<>());
    }
}
