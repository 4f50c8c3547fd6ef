package dev.madang.forum.post;

import dev.madang.forum.board.Category;
import java.util.Optional;

/**
 * What a post says, checked and canonical.
 *
 * @param title one line
 * @param body plain text of many lines
 * @param category the heading that it stands under
 * @param secrecy whether it is for its author and the board's staff only
 */
public record PostContent(String title, String body, Optional<Category> category, Secrecy secrecy) {

  /** What the content of a purged post is. */
  public static final PostContent ERASED = new PostContent("", "", Optional.empty(), Secrecy.OPEN);
}
