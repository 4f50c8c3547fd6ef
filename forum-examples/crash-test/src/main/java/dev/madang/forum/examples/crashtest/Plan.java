package dev.madang.forum.examples.crashtest;

import dev.madang.forum.examples.crashtest.cluster.Database.Product;
import dev.madang.forum.examples.crashtest.ledger.Findings;
import dev.madang.forum.examples.crashtest.wire.Flaw;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One run.
 *
 * @param product the database
 * @param victim what is killed
 * @param kills how often; a control ends with the first that it turns red
 * @param seed of all that is left to chance
 * @param control the fault to make on purpose
 */
record Plan(Product product, Victim victim, int kills, long seed, Optional<Control> control) {

    List<String> settings() {
        return control.map(Control::settings).orElse(List.of());
    }

    Flaw flaw() {
        return control.map(Control::flaw).orElse(Flaw.NONE);
    }

    boolean isKeyed() {
        return control.map(Control::isKeyed).orElse(true);
    }

    /** Whether this is as it has to be: nothing wrong, or the fault of the control found where it has to show. */
    boolean isMetBy(Findings findings) {
        return control.map(fault -> fault.red().stream().anyMatch(column -> findings.get(column) > 0))
                .orElse(findings.isSound());
    }

    @Override
    public String toString() {
        String what = product.name().toLowerCase(Locale.ROOT) + ", kills of the "
                + victim.name().toLowerCase(Locale.ROOT) + ", seed " + seed;
        return control.map(fault -> what + ", control " + fault).orElse(what);
    }
}
