package dev.madang.forum.board;

import java.util.List;
import java.util.Set;

/**
 * All that can be set on a board, checked.
 *
 * @param name the name that people read
 * @param description what the board is for; may be empty
 * @param audiences who may do what
 * @param pageSize rows a page where the reader asks for no other, 1 to 1,000
 * @param categories the headings that posts may stand under, in the order to show them
 * @param commentDepth how deep replies may go: 0 is flat, 1 lets comments be replied to, and so on up to {@value #MAX_COMMENT_DEPTH}
 * @param limits how long texts may be
 * @param features what is switched on
 */
public record BoardSettings(
        String name,
        String description,
        BoardAudiences audiences,
        int pageSize,
        List<Category> categories,
        int commentDepth,
        BoardLimits limits,
        Set<BoardFeature> features) {

    /** The deepest that replies can go. */
    public static final int MAX_COMMENT_DEPTH = 8;

    /** The most categories of one board. */
    public static final int MAX_CATEGORIES = 50;

    /** Copies the collections. */
    public BoardSettings {
        categories = List.copyOf(categories);
        features = Set.copyOf(features);
    }

    /** Whether {@code feature} is switched on. */
    public boolean has(BoardFeature feature) {
        return features.contains(feature);
    }
}
