package dev.madang.forum.examples.benchmarks;

import dev.madang.forum.examples.benchmarks.database.Servers;
import dev.madang.forum.examples.benchmarks.figure.Bench;
import dev.madang.forum.examples.benchmarks.figure.Figures;
import dev.madang.forum.examples.benchmarks.figure.GrowthFigures;
import dev.madang.forum.examples.benchmarks.figure.ListFigures;
import dev.madang.forum.examples.benchmarks.figure.PostFigures;
import dev.madang.forum.examples.benchmarks.figure.ViewFigures;
import dev.madang.forum.examples.benchmarks.figure.WriteFigures;
import dev.madang.forum.examples.benchmarks.run.Report;
import java.util.List;

/** Takes every figure that is asked for, and keeps results and chart. */
final class Compare implements Command {

    private static final List<Figures> ALL =
            List.of(new ListFigures(), new PostFigures(), new GrowthFigures(), new WriteFigures(), new ViewFigures());

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        try (Servers servers = new Servers(arguments.servers(), arguments.cache());
                Bench bench = new Bench(arguments, servers, report)) {
            for (Figures figures : ALL) {
                figures.take(bench);
            }
        }
        Results.keep(arguments, report);
    }
}
