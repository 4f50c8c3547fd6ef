package dev.madang.forum.service;

import dev.madang.forum.access.AccessPolicy;
import dev.madang.forum.actor.AddressPrivacy;
import dev.madang.forum.limit.WritingLimits;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.view.ViewCounting;
import dev.madang.forum.view.ViewListener;
import dev.madang.forum.view.ViewRule;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * What a host gives an engine, except its storage. Immutable.
 *
 * @param clock the time
 * @param random salts and keys
 * @param policy who may do what
 * @param limits how often somebody may write
 * @param views what counts as a view, and how views are counted
 * @param addresses what is kept of client addresses
 * @param passwordIterations how slow hashes of guests' passwords are
 * @param node the name of this engine among those on its storage
 */
public record ForumSettings(
        Clock clock,
        SecureRandom random,
        AccessPolicy policy,
        WritingLimits limits,
        Views views,
        AddressPrivacy addresses,
        int passwordIterations,
        NodeId node) {

    /**
     * What counts as a view, and how views are counted.
     *
     * @param rule what counts
     * @param counting how
     * @param listener who is told of flushes
     */
    public record Views(ViewRule rule, ViewCounting counting, ViewListener listener) {}
}
