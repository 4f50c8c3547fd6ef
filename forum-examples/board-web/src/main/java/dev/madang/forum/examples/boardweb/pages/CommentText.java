package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.examples.boardweb.text.Piece;
import java.util.List;
import java.util.Optional;

/**
 * A comment, to be read.
 *
 * @param number its number
 * @param depth how deep it stands under others
 * @param parent the number of the comment that it replies to; empty for none
 * @param path where what is done to it goes
 * @param nickname who wrote it; may be empty
 * @param when when it was written
 * @param time the same, for machines
 * @param edited when its words were last changed
 * @param address the masked address
 * @param mark a word for what it is besides published
 * @param body its text, or what stands for it
 * @param shown whether the text is its own
 * @param reply whether the reader may reply to it
 * @param edit whether the reader may change it
 * @param delete whether the reader may delete or remove it
 * @param restore whether the reader may bring it back
 */
public record CommentText(
        int number,
        int depth,
        String parent,
        String path,
        String nickname,
        String when,
        String time,
        Optional<String> edited,
        Optional<String> address,
        Optional<String> mark,
        List<Piece> body,
        boolean shown,
        boolean reply,
        boolean edit,
        boolean delete,
        boolean restore) {}
