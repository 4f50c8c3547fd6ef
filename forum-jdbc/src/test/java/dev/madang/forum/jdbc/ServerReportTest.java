package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class ServerReportTest {

    @ParameterizedTest
    @CsvSource({
        "23505, true",
        "57P01, true",
        "57P02, false",
        // What PgBouncer says of a server that it has lost.
        "08P01, false"
    })
    void isAboutTheStatementOnlyWhereTheServerKnows(String state, boolean about) {
        String wire = "SFATAL\0C" + state + "\0Mserver conn crashed?\0\0";

        assertThat(ServerReport.isAbout(new PSQLException(new ServerErrorMessage(wire))))
                .isEqualTo(about);
    }
}
