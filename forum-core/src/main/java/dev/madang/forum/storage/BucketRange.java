package dev.madang.forum.storage;

/**
 * Hours or days that follow one another.
 *
 * @param bucket which of both
 * @param from the first, in whole ones since 1970-01-01T00:00Z
 * @param to the one after the last
 */
public record BucketRange(ViewBucket bucket, long from, long to) {}
