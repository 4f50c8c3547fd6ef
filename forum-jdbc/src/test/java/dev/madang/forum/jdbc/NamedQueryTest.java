package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.jdbc.db.TestDatabase;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class NamedQueryTest {

    private static final NamedQuery QUERY = NamedQuery.of("SELECT CAST(:a AS VARCHAR) || CAST(:b AS VARCHAR) || :a");

    private final Jdbi jdbi = Jdbi.create(TestDatabase.H2.fresh().dataSource());

    @Test
    void putsEachValueWhereItsNameStands() {
        try (Handle handle = jdbi.open()) {
            assertThat(QUERY.on(handle).bind("b", "-").bind("a", "x").list(Row::text))
                    .isEqualTo(List.of("x-x"));
        }
    }

    @Test
    void refusesToTakeForNullWhatNobodyHasBound() {
        try (Handle handle = jdbi.open()) {
            assertThatThrownBy(() -> QUERY.on(handle).bind("a", "x").list(Row::text))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(":b");
        }
    }
}
