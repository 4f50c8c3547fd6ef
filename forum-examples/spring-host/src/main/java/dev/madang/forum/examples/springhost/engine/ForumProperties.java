package dev.madang.forum.examples.springhost.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set on the forum.
 *
 * @param commentInterval the least time between two comments of one author
 * @param viewsEvery how often counted views are stored
 */
@ConfigurationProperties("shop.forum")
public record ForumProperties(
        @DefaultValue("3s") Duration commentInterval,
        @DefaultValue("1s") Duration viewsEvery) {}
