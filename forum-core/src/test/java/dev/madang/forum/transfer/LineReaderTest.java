package dev.madang.forum.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

    private static final int MAX = 200_000;

    @Test
    void linesEndWithLfOrCrLfAndTheLastOneAsItLikes() throws IOException {
        assertThat(texts("a\nb\r\nc")).containsExactly("1:a", "2:b\r", "3:c");
        assertThat(texts("a\n")).containsExactly("1:a");
        assertThat(texts("")).isEmpty();
    }

    @Test
    void blankLinesArePassedOverAndCounted() throws IOException {
        assertThat(texts("\n \t\n\r\na\n\n\nb\n\n")).containsExactly("4:a", "7:b");
    }

    @Test
    void aByteOrderMarkIsPassedOverAtTheStartOnly() throws IOException {
        assertThat(texts("\uFEFFa\n\uFEFFb")).containsExactly("1:a", "2:\uFEFFb");
        assertThat(texts("\uFEFF\na")).containsExactly("2:a");
        assertThat(texts("\uFEFF")).isEmpty();
    }

    @Test
    void aLineMayBeCutAnywhereIntoReads() throws IOException {
        byte[] bytes = "가나다😀\r\n라".getBytes(StandardCharsets.UTF_8);

        assertThat(texts(new OneByteAtATime(bytes))).containsExactly("1:가나다😀\r", "2:라");
    }

    @ParameterizedTest
    @ValueSource(ints = {65_535, 65_536, 65_537, 131_072, MAX})
    void aLineMayBeLongerThanARead(int length) throws IOException {
        String text = "x".repeat(length);

        assertThat(texts(text + "\n" + text + "\nb")).containsExactly("1:" + text, "2:" + text, "3:b");
    }

    @Test
    void aLineTooLongIsReportedAndTheNextOneRead() throws IOException {
        List<LineReader.Line> lines = read(stream("a\n" + "x".repeat(MAX + 1) + "\nb"), MAX);

        assertThat(lines).extracting(LineReader.Line::number).containsExactly(1L, 2L, 3L);
        assertThat(lines.get(1).problem())
                .hasValue(new Violation("line", Violation.Code.TOO_LONG, Map.of("maxBytes", MAX)));
        assertThat(lines.get(2).text()).isEqualTo("b");
    }

    @Test
    void aLineThatTheFirstReadShowsTooLongIsReported() throws IOException {
        List<LineReader.Line> lines = read(stream("    \nxxxxx\nb"), 4);

        assertThat(lines).extracting(line -> line.number() + ":" + line.text()).containsExactly("2:", "3:b");
        assertThat(lines.get(0).problem()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00C0\u0080",
                "\u00ED\u00A0\u0080",
                "\u00FF",
                "\u0080",
                "\u00E3\u0081",
                "\u00F4\u0090\u0080\u0080"
            })
    void bytesThatAreNoUtf8AreReported(String latin1) throws IOException {
        InputStream in = new SequenceInputStream(
                new ByteArrayInputStream(("a\nx" + latin1).getBytes(StandardCharsets.ISO_8859_1)), stream("\nb"));

        List<LineReader.Line> lines = read(in, MAX);

        assertThat(lines.get(1).problem()).hasValue(Violation.of("line", Violation.Code.MALFORMED));
        assertThat(lines).extracting(LineReader.Line::text).containsExactly("a", "", "b");
    }

    @Test
    void aFailureOfTheStreamIsNotTakenForItsEnd() throws IOException {
        LineReader lines = new LineReader(
                new SequenceInputStream(stream("a\nb"), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                }),
                MAX);

        assertThat(lines.next()).isNotNull();
        assertThatThrownBy(lines::next).isInstanceOf(IOException.class).hasMessage("gone");
    }

    private static List<String> texts(String text) throws IOException {
        return texts(stream(text));
    }

    private static List<String> texts(InputStream in) throws IOException {
        return read(in, MAX).stream()
                .map(line -> line.number() + ":" + line.text())
                .toList();
    }

    private static List<LineReader.Line> read(InputStream in, int max) throws IOException {
        LineReader reader = new LineReader(in, max);
        List<LineReader.Line> lines = new ArrayList<>();
        for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class OneByteAtATime extends ByteArrayInputStream {

        OneByteAtATime(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(1, length));
        }
    }
}
