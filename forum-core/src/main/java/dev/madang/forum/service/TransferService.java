package dev.madang.forum.service;

import static dev.madang.forum.Violations.required;

import dev.madang.forum.access.Action;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.transfer.Exporter;
import dev.madang.forum.transfer.ImportReport;
import dev.madang.forum.transfer.Importer;
import java.io.InputStream;
import java.io.OutputStream;

/** Taking in and giving out whole forums, one JSON object a line. For administrators. Thread-safe. */
public final class TransferService {

    private final Gate gate;
    private final Moment moment;
    private final Importer importer;
    private final Exporter exporter;

    TransferService(ForumStorage storage, Gate gate, Moment moment) {
        this.gate = gate;
        this.moment = moment;
        this.importer = new Importer(storage);
        this.exporter = new Exporter(storage);
    }

    /**
     * Takes in every line of {@code in}, in batches. Numbers, times, views and masked addresses are kept. A wrong line is reported, and nothing
     * of it is stored. What is there already is passed over, so that an interrupted import continues when it is run again.
     *
     * @param in UTF-8; read to its end, not closed
     * @throws java.io.UncheckedIOException when {@code in} fails; the batches before it are stored
     */
    public ImportReport importLines(Actor actor, InputStream in) {
        gate.passForum(required("actor", actor), Action.TRANSFER);
        return importer.read(required("in", in), moment.now());
    }

    /**
     * Writes out the whole forum, secret and removed things too, without ids, passwords, fingerprints and full addresses.
     *
     * @param out takes UTF-8; flushed, not closed
     * @return how many lines were written
     * @throws java.io.UncheckedIOException when {@code out} fails
     */
    public long exportLines(Actor actor, OutputStream out) {
        gate.passForum(required("actor", actor), Action.TRANSFER);
        return exporter.write(required("out", out));
    }

    /**
     * Writes out one board, likewise.
     *
     * @param out takes UTF-8; flushed, not closed
     * @return how many lines were written
     * @throws java.io.UncheckedIOException when {@code out} fails
     */
    public long exportLines(Actor actor, OutputStream out, BoardKey board) {
        gate.passForum(required("actor", actor), Action.TRANSFER);
        return exporter.write(required("out", out), required("board", board));
    }
}
