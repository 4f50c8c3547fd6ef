package dev.madang.forum.examples.quickstart;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Times and counts as a Korean board shows them: the engine knows no zone and no format, its host does. */
final class Formats {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter DATE = formatter("uuuu/MM/dd");
    private static final DateTimeFormatter TIME = formatter("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter SHORT_TIME = formatter("''yy.M.d h:mm a");
    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069&&[^\n\t]]");

    private Formats() {}

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US).withZone(SEOUL);
    }

    /** {@code 2014/07/11}. */
    static String date(Instant instant) {
        return DATE.format(instant);
    }

    /** {@code 2014-07-11 08:21:11}. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** {@code '14.7.11 8:25 AM}. */
    static String shortTime(Instant instant) {
        return SHORT_TIME.format(instant);
    }

    /** {@code 3,848}. */
    static String count(long count) {
        return String.format(Locale.US, "%,d", count);
    }

    /** The text with each control character shown as one mark, so that no text steers the reader's terminal. */
    static String visible(String text) {
        return CONTROLS.matcher(text).replaceAll("\uFFFD");
    }
}
