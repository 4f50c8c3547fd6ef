package dev.madang.forum.jdbc;

/** The transaction was rolled back for a reason that may be over when it is run again. */
final class RolledBack extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final transient DatabaseFailure failure;

    RolledBack(Fault fault, Throwable failure) {
        super(fault.reason(), null, false, false);
        this.fault = fault;
        this.failure = DatabaseFailure.of(failure);
    }

    Fault fault() {
        return fault;
    }

    DatabaseFailure failure() {
        return failure;
    }
}
