package dev.madang.forum.examples.boardweb.pages;

import java.util.List;
import java.util.Optional;

/**
 * A line of a list of posts.
 *
 * @param place its number in its board, or where the list is of several boards, its board
 * @param path where it is
 * @param title its title, or what stands for one that cannot be shown
 * @param titled whether the title is its own
 * @param category the heading that it stands under
 * @param marks words for what it is besides published
 * @param comments how many comments it has; empty for none
 * @param nickname who wrote it; may be empty
 * @param when the time, in short
 * @param time the time, for machines
 * @param views how often it was read
 * @param isNew whether it is of the last day
 * @param isCurrent whether it is the post that the page shows
 */
public record Row(
        String place,
        String path,
        String title,
        boolean titled,
        Optional<String> category,
        List<String> marks,
        String comments,
        String nickname,
        String when,
        String time,
        String views,
        boolean isNew,
        boolean isCurrent) {

    /** The same line without one of its marks. */
    Row without(String mark) {
        return new Row(
                place,
                path,
                title,
                titled,
                category,
                marks.stream().filter(m -> !m.equals(mark)).toList(),
                comments,
                nickname,
                when,
                time,
                views,
                isNew,
                isCurrent);
    }
}
