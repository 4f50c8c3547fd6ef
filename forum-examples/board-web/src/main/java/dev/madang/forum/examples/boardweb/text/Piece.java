package dev.madang.forum.examples.boardweb.text;

/**
 * A part of a text.
 *
 * @param text the characters
 * @param isLink whether they are an address to link to
 */
public record Piece(String text, boolean isLink) {}
