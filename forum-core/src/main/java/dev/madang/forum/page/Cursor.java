package dev.madang.forum.page;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import dev.madang.forum.Violations;

/**
 * A place in one list, to go on from. Opaque: hosts hand it on as they got it, in a URL for example.
 *
 * <p>A cursor grants nothing: whoever sends one gets what the same call without it would let them see. A changed one is refused
 * with {@link InvalidInputException}, or is a place in the same list.
 *
 * @param value letters, digits, {@code -} and {@code _} only
 */
public record Cursor(String value) {

  private static final int MAX_LENGTH = 128;

  /** Checks the form. */
  public Cursor {
    Violations.required("cursor", value);
    if (value.isEmpty()
        || value.length() > MAX_LENGTH
        || !value.chars().allMatch(Cursor::isUrlSafe)) {
      throw malformed();
    }
  }

  /**
   * Takes a cursor that came back from outside.
   *
   * @throws InvalidInputException when it cannot be one
   */
  public static Cursor parse(String value) {
    return new Cursor(value);
  }

  /** The error for a cursor that is none, or is one of another list. */
  public static InvalidInputException malformed() {
    return new InvalidInputException(Violation.of("cursor", Violation.Code.MALFORMED));
  }

  private static boolean isUrlSafe(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
  }

  @Override
  public String toString() {
    return value;
  }
}
