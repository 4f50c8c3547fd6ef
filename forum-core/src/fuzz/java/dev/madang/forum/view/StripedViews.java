package dev.madang.forum.view;

/** Threads count into stripes of their own. */
public final class StripedViews extends CountedViews {

    /** Two of them. */
    public StripedViews() {
        super(2, new NoJournal());
    }
}
