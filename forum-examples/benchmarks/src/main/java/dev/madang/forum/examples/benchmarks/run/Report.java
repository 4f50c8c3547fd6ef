package dev.madang.forum.examples.benchmarks.run;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes results, a line each, as they come: {@code ratio NAME VALUE}, {@code time NAME SIDE p50_us P99_us PER_SECOND}, and remarks that begin
 * with {@code #}. Not thread-safe.
 */
public final class Report {

    private final PrintStream out;
    private final List<String> lines = new ArrayList<>();

    /** A report that goes to {@code out}. */
    public Report(PrintStream out) {
        this.out = out;
    }

    /** A figure. */
    public void ratio(String name, double value) {
        line("ratio %s %s", name, number(value));
    }

    /** What the sides of a figure took. */
    public void times(String name, List<Timing> timings) {
        timings.forEach(timing -> line(
                "time %s %s p50_us=%s p99_us=%s per_s=%s",
                name,
                timing.side(),
                number(timing.p50() / 1e3),
                number(timing.p99() / 1e3),
                number(timing.perSecond())));
    }

    /** What a reader of the results should know. */
    public void remark(String text) {
        line("# %s", text);
    }

    /** All lines so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    private void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        lines.add(line);
        out.println(line);
        out.flush();
    }

    /** Three digits that count. */
    private static String number(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
