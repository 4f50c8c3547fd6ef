package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.examples.boardweb.session.Staff;
import dev.madang.forum.examples.boardweb.text.Times;
import java.util.Optional;

/**
 * What the host says of its site.
 *
 * @param staff who administers and moderates
 * @param times its zone
 * @param url where readers find it, such as {@code https://board.example}; empty where nobody says
 */
public record Site(Staff staff, Times times, Optional<String> url) {}
