package dev.madang.forum.examples.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How many times as fast as others, on a logarithmic scale: one bar a figure that was taken. */
final class Chart {

    private static final int WIDTH = 760;
    private static final int LEFT = 330;
    private static final int ROW = 30;
    private static final double DECADES = 5;

    private final List<String> lines;

    private static final List<Map.Entry<String, String>> BARS = List.of(
            Map.entry("list.gnuboard", "any page of 1 M posts, beside Gnuboard 5"),
            Map.entry("list.gnuboard.first", "page 1, beside Gnuboard 5"),
            Map.entry("post.gnuboard", "post and comments, beside Gnuboard 5"),
            Map.entry("post.tuned", "the same, its missing index added"),
            Map.entry("write.gnuboard", "comments written, beside Gnuboard 5"),
            Map.entry("list.orm", "page 1 of 1 M posts, beside entities"),
            Map.entry("post.orm", "post and comments, beside entities"),
            Map.entry("list.limit", "pages, beside hand-written JDBC"),
            Map.entry("post.limit", "post and comments, beside hand-written JDBC"),
            Map.entry("write.hot", "32 write on one board, beside bare INSERTs"),
            Map.entry("comment.hot", "32 comment on one post, beside bare INSERTs"),
            Map.entry("views.hot", "views of one post, beside an UPDATE each"),
            Map.entry("views.zipf", "views of 10,000 posts, beside an UPDATE each"),
            Map.entry("views.cold", "views of 1 M posts, beside an UPDATE each"));

    /** Draws what {@code lines} of results hold. */
    Chart(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    String svg() {
        StringBuilder bars = new StringBuilder();
        int row = 0;
        for (Map.Entry<String, String> bar : BARS) {
            Optional<Double> value = Results.ratio(lines, bar.getKey());
            if (value.isPresent()) {
                bars.append(bar(bar.getValue(), value.get(), 54 + ROW * row++));
            }
        }
        int height = 70 + ROW * row;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="14">
                <rect width="100%%" height="100%%" fill="#fff"/>
                <text x="16" y="26" font-size="16" font-weight="bold">Madang: how many times as fast (logarithmic)</text>
                %s<line x1="%d" y1="44" x2="%d" y2="%d" stroke="#333"/>
                </svg>
                """.formatted(WIDTH, height, bars, LEFT + at(1), LEFT + at(1), height - 12);
    }

    private static String bar(String label, double value, int y) {
        int from = Math.min(at(1), at(value));
        int width = Math.max(2, Math.abs(at(value) - at(1)));
        return """
                <text x="%d" y="%d" text-anchor="end">%s</text>
                <rect x="%d" y="%d" width="%d" height="20" fill="%s"/>
                <text x="%d" y="%d">%s</text>
                """.formatted(
                        LEFT - 8,
                        y + 15,
                        label,
                        LEFT + from,
                        y,
                        width,
                        value >= 1 ? "#2a7f62" : "#b9872f",
                        LEFT + from + width + 6,
                        y + 15,
                        shown(value));
    }

    /** Pixels from the left of the scale, which begins at a tenth. */
    private static int at(double value) {
        double share = (Math.log10(Math.max(0.1, value)) + 1) / (DECADES + 1);
        return (int) Math.round(share * (WIDTH - LEFT - 90));
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, value >= 10 ? "%,.0f ×" : "%.2f ×", value);
    }
}
