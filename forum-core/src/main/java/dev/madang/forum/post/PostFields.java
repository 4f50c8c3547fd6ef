package dev.madang.forum.post;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violations;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.board.Category;
import dev.madang.forum.text.TextRule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of a post as somebody typed them: what a draft and an edit share. */
final class PostFields {

    @Nullable
    String title;

    @Nullable
    String body;

    @Nullable
    String category;

    Secrecy secrecy = Secrecy.OPEN;

    PostContent check(BoardLimits limits, Violations violations) {
        return new PostContent(
                TextRule.line("title", 1, limits.title()).check(title, violations),
                TextRule.text("body", 1, limits.body()).check(body, violations),
                checkCategory(violations),
                secrecy);
    }

    private Optional<Category> checkCategory(Violations violations) {
        try {
            return category == null || category.isEmpty() ? Optional.empty() : Optional.of(Category.of(category));
        } catch (InvalidInputException e) {
            e.violations().forEach(violations::add);
            return Optional.empty();
        }
    }
}
