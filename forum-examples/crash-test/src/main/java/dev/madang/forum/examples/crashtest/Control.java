package dev.madang.forum.examples.crashtest;

import dev.madang.forum.examples.crashtest.cluster.Database.Product;
import dev.madang.forum.examples.crashtest.ledger.Column;
import dev.madang.forum.examples.crashtest.wire.Flaw;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A fault on purpose, which the harness has to find: else it could find nothing. */
enum Control {
    /** PostgreSQL acknowledges what it has not written yet. */
    SYNCHRONOUS_COMMIT_OFF(Product.POSTGRESQL, Victim.SERVER, "synchronous_commit=off"),
    /** InnoDB writes its log once a second. */
    INNODB_FLUSH_LOG_AT_TRX_COMMIT_0(Product.MARIADB, Victim.SERVER, "innodb-flush-log-at-trx-commit=0"),
    /** H2 as it is without the adapter's setting. */
    H2_WRITE_DELAY(Product.H2, Victim.HOST, ""),
    /** What is unclear is repeated without a key. */
    BLIND_RETRY(Product.POSTGRESQL, Victim.HOST, ""),
    /** Each host has a journal, and none finds that of the one before it. */
    LOST_JOURNAL(Product.POSTGRESQL, Victim.HOST, ""),
    /** Counts are read, raised and written back. */
    READ_MODIFY_WRITE_COUNTS(Product.POSTGRESQL, Victim.HOST, "");

    private final Product product;
    private final Victim victim;
    private final String setting;

    Control(Product product, Victim victim, String setting) {
        this.product = product;
        this.victim = victim;
        this.setting = setting;
    }

    /** By the name that the command line has for it. */
    static Optional<Control> named(String name) {
        return Arrays.stream(values())
                .filter(control -> control.toString().equals(name))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Control::toString).collect(Collectors.joining(", "));
    }

    /** A run with this fault. */
    Plan plan(int mostKills, long seed) {
        return new Plan(product, victim, mostKills, seed, Optional.of(this));
    }

    /** The columns of which one must not be zero. A flush of views that was stored and is gone is a loss, too. */
    Set<Column> red() {
        return switch (this) {
            case BLIND_RETRY -> Set.of(Column.DUPLICATED);
            case LOST_JOURNAL -> Set.of(Column.JOURNAL_LOST);
            case READ_MODIFY_WRITE_COUNTS -> Set.of(Column.MISMATCHES);
            case SYNCHRONOUS_COMMIT_OFF, INNODB_FLUSH_LOG_AT_TRX_COMMIT_0, H2_WRITE_DELAY ->
                Set.of(Column.LOST, Column.VIEWS_BEYOND_BOUND, Column.JOURNAL_LOST);
        };
    }

    List<String> settings() {
        return setting.isEmpty() ? List.of() : List.of(setting);
    }

    boolean isKeyed() {
        return this != BLIND_RETRY;
    }

    Flaw flaw() {
        return switch (this) {
            case H2_WRITE_DELAY -> Flaw.DELAYED_WRITES;
            case LOST_JOURNAL -> Flaw.LOST_JOURNAL;
            case READ_MODIFY_WRITE_COUNTS -> Flaw.READ_MODIFY_WRITE;
            default -> Flaw.NONE;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
