package dev.madang.forum.examples.crashtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.examples.crashtest.cluster.Database.Product;
import dev.madang.forum.examples.crashtest.ledger.Column;
import dev.madang.forum.examples.crashtest.ledger.Findings;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanTest {

    private static final Plan PLAIN = new Plan(Product.H2, Victim.HOST, 1, 7, Optional.empty());

    private final Findings findings = new Findings();

    @Test
    void isMetWhenNothingIsWrong() {
        assertThat(PLAIN.isMetBy(findings)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void isNotMetByOneErrorOfAnyKind(Column column) {
        findings.count(column);

        assertThat(PLAIN.isMetBy(findings)).isEqualTo(!column.isError());
    }

    @ParameterizedTest
    @EnumSource
    void isMetByAControlThatShowsInOneOfItsColumns(Control control) {
        assertThat(control.plan(1, 7).isMetBy(findings)).isFalse();

        for (Column column : Column.values()) {
            Findings one = new Findings();
            one.count(column);
            assertThat(control.plan(1, 7).isMetBy(one)).isEqualTo(control.red().contains(column));
        }
    }
}
