package dev.madang.forum.view;

/**
 * Is told of what happens to views, for a host's own metrics. How many views were counted or refused, {@link ViewStats} says: nobody is called for a
 * single reading.
 */
@FunctionalInterface
public interface ViewListener {

    /** Listens to nothing. */
    ViewListener NONE = event -> {};

    /** Is told of one event. Quick and thread-safe; what it throws is logged and changes nothing. */
    void on(ViewEvent event);
}
