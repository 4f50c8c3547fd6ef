package dev.madang.forum.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {

    /** All but what is counted on PostgreSQL only. */
    private static final List<String> FIGURES = List.of(
            "list.deep",
            "list.limit",
            "list.h2",
            "list.gnuboard",
            "list.gnuboard.first",
            "list.orm",
            "post.limit",
            "post.gnuboard",
            "post.tuned",
            "post.orm",
            "write.hot",
            "write.many",
            "comment.hot",
            "comment.many",
            "write.gnuboard",
            "growth",
            "views.hot",
            "views.zipf",
            "views.cold",
            "views.add",
            "views.unique",
            "views.unique.bytes",
            "views.journal");

    @Test
    void printsEachFigureAndDrawsThem(@TempDir Path out) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int exit = Benchmarks.run(
                List.of("compare", "--quick", "--posts", "400", "--db", "h2", "--out", out.toString()),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(exit).isZero();
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(FIGURES)
                .allSatisfy(figure -> assertThat(lines)
                        .anyMatch(line -> line.matches("ratio " + figure.replace(".", "\\.") + " \\d+(\\.\\d+)?")));
        assertThat(Files.readAllLines(out.resolve("results.txt")))
                .isEqualTo(lines.stream().filter(line -> !line.startsWith("#")).toList());
        assertThat(out.resolve("chart.svg")).content().contains("</svg>").contains("beside Gnuboard 5");
    }

    @Test
    void saysWhatItCanWhenItIsCalledWrongly() {
        assertThat(Benchmarks.run(List.of("run"), System.out)).isEqualTo(2);
    }
}
