package dev.madang.forum.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** What a statement stored of the rows it was given: it answers those alone, each with its place among them, from 1. */
final class StoredRows {

    private StoredRows() {}

    /** Reads what became of a row from the columns behind its place. */
    interface Reader<R, A> {
        A read(Row row, R given) throws SQLException;
    }

    static <R, A> List<Optional<A>> of(Query query, List<R> given, Reader<R, A> reader) {
        List<Optional<A>> answers = new ArrayList<>(Collections.nCopies(given.size(), Optional.empty()));
        query.scanResultSet((supplier, context) -> {
            for (var result = supplier.get(); result.next(); ) {
                Row row = new Row(result);
                int place = (int) row.number() - 1;
                answers.set(place, Optional.of(reader.read(row, given.get(place))));
            }
            return answers;
        });
        return answers;
    }
}
