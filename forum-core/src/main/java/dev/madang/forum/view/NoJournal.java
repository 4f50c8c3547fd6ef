package dev.madang.forum.view;

/** Keeps nothing: what waits is lost when the process is killed. */
record NoJournal() implements ViewJournal {

    @Override
    public Kept kept() {
        return Kept.nothing();
    }

    @Override
    public ViewLog current() {
        return ViewLog.NONE;
    }

    @Override
    public ViewLog next() {
        return ViewLog.NONE;
    }

    @Override
    public void settle() {}

    @Override
    public void sending(long sequence) {}

    @Override
    public void stored() {}

    @Override
    public void close() {}
}
