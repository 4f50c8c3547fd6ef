package dev.madang.forum.view;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps from the counter what a host's listener throws. */
record CautiousListener(ViewListener host) implements ViewListener {

    private static final Logger LOG = LoggerFactory.getLogger(ViewListener.class);

    @Override
    public void on(ViewEvent event) {
        try {
            host.on(event);
        } catch (RuntimeException e) {
            LOG.warn("A listener to views failed", e);
        }
    }
}
