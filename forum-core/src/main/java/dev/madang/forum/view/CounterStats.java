package dev.madang.forum.view;

import java.time.Instant;
import java.util.Optional;

/**
 * What a counter has done since it was made.
 *
 * @param accepted views that it was given
 * @param flushed views that are in the storage
 * @param pending views that wait
 * @param dropped views that were lost at the bound, or came after closing
 * @param oldestPending when the oldest one that waits was counted
 */
public record CounterStats(long accepted, long flushed, long pending, long dropped, Optional<Instant> oldestPending) {}
