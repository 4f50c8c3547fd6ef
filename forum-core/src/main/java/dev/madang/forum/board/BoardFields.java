package dev.madang.forum.board;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import dev.madang.forum.Violations;
import dev.madang.forum.page.Paging;
import dev.madang.forum.text.TextRule;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a board as somebody types them in: what {@link BoardDraft} and {@link BoardEdit} share. Nothing is checked
 * before the service takes it, so that one error names every violation. Not thread-safe.
 *
 * @param <S> the type that each method answers, for chaining
 */
public abstract sealed class BoardFields<S extends BoardFields<S>> permits BoardDraft, BoardEdit {

    private static final TextRule NAME = TextRule.line("name", 1, 100);
    private static final TextRule DESCRIPTION = TextRule.text("description", 0, 2_000);

    private @Nullable String name;
    private @Nullable String description = "";
    private @Nullable Audience list = BoardAudiences.DEFAULT.list();
    private @Nullable Audience read = BoardAudiences.DEFAULT.read();
    private @Nullable Audience write = BoardAudiences.DEFAULT.write();
    private @Nullable Audience comment = BoardAudiences.DEFAULT.comment();
    private int pageSize = 30;
    private List<String> categories = List.of();
    private int commentDepth = 1;
    private @Nullable BoardLimits limits = BoardLimits.DEFAULT;
    private final Set<BoardFeature> features = EnumSet.noneOf(BoardFeature.class);

    BoardFields() {}

    BoardFields(BoardSettings from) {
        name = from.name();
        description = from.description();
        list = from.audiences().list();
        read = from.audiences().read();
        write = from.audiences().write();
        comment = from.audiences().comment();
        pageSize = from.pageSize();
        categories = from.categories().stream().map(Category::value).toList();
        commentDepth = from.commentDepth();
        limits = from.limits();
        features.addAll(from.features());
    }

    abstract S self();

    /** The name that people read: one line, 1 to 100 code points. */
    public S name(@Nullable String name) {
        this.name = name;
        return self();
    }

    /** What the board is for: up to 2,000 code points, may be empty. */
    public S description(@Nullable String description) {
        this.description = description;
        return self();
    }

    /** Who may see the board and its lists. */
    public S listedBy(Audience audience) {
        this.list = audience;
        return self();
    }

    /** Who may read posts and comments. */
    public S readBy(Audience audience) {
        this.read = audience;
        return self();
    }

    /** Who may write posts. */
    public S writtenBy(Audience audience) {
        this.write = audience;
        return self();
    }

    /** Who may comment. */
    public S commentedBy(Audience audience) {
        this.comment = audience;
        return self();
    }

    /** Rows a page, 1 to 1,000. */
    public S pageSize(int pageSize) {
        this.pageSize = pageSize;
        return self();
    }

    /** The headings that posts may stand under, in the order to show them; none clears them. Posts keep a heading that goes. */
    public S categories(String... categories) {
        this.categories =
                Arrays.asList(Violations.required("categories", categories).clone());
        return self();
    }

    /** How deep replies may go: 0 is flat, at most 8. */
    public S commentDepth(int commentDepth) {
        this.commentDepth = commentDepth;
        return self();
    }

    /** How long texts may be. */
    public S limits(BoardLimits limits) {
        this.limits = limits;
        return self();
    }

    /** Switches {@code feature} on. */
    public S with(BoardFeature feature) {
        features.add(Violations.required("feature", feature));
        return self();
    }

    /** Switches {@code feature} off. */
    public S without(BoardFeature feature) {
        features.remove(Violations.required("feature", feature));
        return self();
    }

    /**
     * The settings that these fields make.
     *
     * @throws InvalidInputException naming every violation
     */
    public BoardSettings check() {
        Violations violations = new Violations();
        String checkedName = NAME.check(name, violations);
        String checkedDescription = DESCRIPTION.check(description, violations);
        given("listAudience", list, violations);
        given("readAudience", read, violations);
        given("writeAudience", write, violations);
        given("commentAudience", comment, violations);
        given("limits", limits, violations);
        range("pageSize", pageSize, 1, Paging.MAX_SIZE, violations);
        range("commentDepth", commentDepth, 0, BoardSettings.MAX_COMMENT_DEPTH, violations);
        List<Category> checkedCategories = checkCategories(violations);
        violations.throwIfAny();
        return new BoardSettings(
                checkedName,
                checkedDescription,
                new BoardAudiences(
                        Violations.required("listAudience", list),
                        Violations.required("readAudience", read),
                        Violations.required("writeAudience", write),
                        Violations.required("commentAudience", comment)),
                pageSize,
                checkedCategories,
                commentDepth,
                Violations.required("limits", limits),
                features);
    }

    private List<Category> checkCategories(Violations violations) {
        Set<Category> checked = new LinkedHashSet<>();
        range("categories", categories.size(), 0, BoardSettings.MAX_CATEGORIES, violations);
        for (String category : categories) {
            try {
                if (!checked.add(Category.of(category))) {
                    violations.add("categories", Violation.Code.NOT_ALLOWED);
                }
            } catch (InvalidInputException e) {
                e.violations().forEach(v -> violations.add(new Violation("categories", v.code(), v.params())));
            }
        }
        return List.copyOf(checked);
    }

    private static void given(String field, @Nullable Object value, Violations violations) {
        if (value == null) {
            violations.add(field, Violation.Code.REQUIRED);
        }
    }

    private static void range(String field, int value, int min, int max, Violations violations) {
        if (value < min || value > max) {
            violations.add(
                    new Violation(field, Violation.Code.OUT_OF_RANGE, Map.of("min", min, "max", max, "actual", value)));
        }
    }
}
