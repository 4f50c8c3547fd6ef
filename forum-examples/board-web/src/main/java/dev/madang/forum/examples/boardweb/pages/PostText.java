package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.examples.boardweb.text.Piece;
import java.util.List;
import java.util.Optional;

/**
 * A post, to be read.
 *
 * @param number its number
 * @param path where it is
 * @param title its title, or what stands for it
 * @param category the heading that it stands under
 * @param marks words for what it is besides published
 * @param nickname who wrote it; may be empty
 * @param when when it was written
 * @param time the same, for machines
 * @param edited when its words were last changed
 * @param views how often it was read
 * @param address the masked address
 * @param body its text
 * @param version its version, for what is done to it
 */
public record PostText(
        String number,
        String path,
        String title,
        Optional<String> category,
        List<String> marks,
        String nickname,
        String when,
        String time,
        Optional<String> edited,
        String views,
        Optional<String> address,
        List<Piece> body,
        long version) {}
