package dev.madang.forum.transfer;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violations;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.Intake;
import dev.madang.forum.storage.TransferItem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a forum in from lines. Immutable and thread-safe.
 *
 * <p>The lines go to the storage in batches, each of which is one atomic unit; an import as a whole is none. What
 * stopped half-way, by a failure of the stream or of the storage, goes on when the same lines are read again: what is
 * there is passed over. A line stands on the lines of its board, post and parent, which come before it or were there.
 *
 * <p>Memory is bounded: by {@value #MAX_BATCH} items or {@value #MAX_BATCH_CHARACTERS} characters a batch, or by one line,
 * of at most {@value #MAX_LINE} bytes.
 */
public final class Importer {

    /**
     * The most bytes of a line; a longer one is refused. A body of the longest kind, all of it escaped, takes a fifth
     * of it.
     */
    public static final int MAX_LINE = 1 << 26;

    private static final int MAX_BATCH = 500;
    private static final int MAX_BATCH_CHARACTERS = 1 << 22;

    private final ForumStorage storage;
    private final Diagnosis diagnosis;

    /** An importer into {@code storage}, which asks nobody whether that is allowed. */
    public Importer(ForumStorage storage) {
        this.storage = Violations.required("storage", storage);
        this.diagnosis = new Diagnosis(storage);
    }

    /**
     * Takes in every line of {@code in}. A line that is wrong is reported, and nothing of it is stored; the others are.
     *
     * @param in UTF-8; read to its end, not closed
     * @param defaultTime when a board was created whose line does not say it
     * @return what became of the lines
     * @throws UncheckedIOException when {@code in} fails; the batches before it are stored
     * @throws dev.madang.forum.StorageException when the storage fails; the batches before it are stored
     */
    public ImportReport read(InputStream in, Instant defaultTime) {
        Violations.required("in", in);
        Violations.required("defaultTime", defaultTime);
        Run run = new Run(defaultTime);
        try {
            run.readAll(new LineReader(in, MAX_LINE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return run.tally.report();
    }

    /** One import. */
    private final class Run {

        private final Instant defaultTime;
        private final Tally tally = new Tally();
        private final List<TransferItem> batch = new ArrayList<>();
        private final List<Long> numbers = new ArrayList<>();
        private long size;

        Run(Instant defaultTime) {
            this.defaultTime = defaultTime;
        }

        void readAll(LineReader lines) throws IOException {
            for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
                take(line);
                if (batch.size() == MAX_BATCH || size >= MAX_BATCH_CHARACTERS) {
                    store();
                }
            }
            store();
        }

        private void take(LineReader.Line line) {
            if (line.problem().isPresent()) {
                tally.refused(line.number(), List.of(line.problem().get()));
                return;
            }
            try {
                batch.add(TransferLine.parse(line.text(), defaultTime));
                numbers.add(line.number());
                size += line.text().length();
            } catch (InvalidInputException e) {
                tally.refused(line.number(), e.violations());
            }
        }

        private void store() {
            if (batch.isEmpty()) {
                return;
            }
            List<Intake> intakes = storage.transfer().takeIn(List.copyOf(batch));
            for (int i = 0; i < batch.size(); i++) {
                count(intakes.get(i), batch.get(i), numbers.get(i));
            }
            batch.clear();
            numbers.clear();
            size = 0;
        }

        private void count(Intake intake, TransferItem item, long line) {
            switch (intake) {
                case STORED -> tally.stored();
                case PRESENT -> tally.present();
                case TAKEN -> tally.refused(line, List.of(diagnosis.taken(item)));
                case BASELESS -> tally.refused(line, List.of(diagnosis.baseless(item)));
            }
        }
    }
}
