package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class ServerReportTest {

    @ParameterizedTest
    @CsvSource({
        "ERROR, 23505, true",
        "FATAL, 57P01, true",
        "FATAL, 57P02, false",
        "ERROR, 53100, true",
        // The log of writes has no room for what comes after a commit that is written.
        "PANIC, 53100, false",
        "손상, 58030, false",
        "PANIC, XX000, false",
        "PANIC, 42501, false",
        "손상, 42501, false",
        "오류, 23505, true",
        // What PgBouncer says of a server that it has lost.
        "FATAL, 08P01, false"
    })
    void isAboutTheStatementOnlyWhereTheServerKnows(String severity, String state, boolean about) {
        String wire = "S" + severity + "\0C" + state + "\0Mserver conn crashed?\0\0";

        assertThat(ServerReport.isAbout(new PSQLException(new ServerErrorMessage(wire))))
                .isEqualTo(about);
    }
}
