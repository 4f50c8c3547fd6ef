package dev.madang.forum.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Nested
    class Reads {

        @Test
        void everyKindOfValue() {
            String text = " { \"a\" : \"b\" ,\t\"n\":[-0,0,-12,9223372036854775807,-9223372036854775808],"
                    + "\"t\":true,\"f\":false,\"z\":null,\"o\":{},\"l\":[],\"oo\":[{\"x\":1},[\"y\"]] }\r\n";

            assertThat(JsonReader.read(text))
                    .isEqualTo(Map.of(
                            "a",
                            "b",
                            "n",
                            List.of(0L, 0L, -12L, Long.MAX_VALUE, Long.MIN_VALUE),
                            "t",
                            true,
                            "f",
                            false,
                            "z",
                            JsonReader.NULL,
                            "o",
                            Map.of(),
                            "l",
                            List.of(),
                            "oo",
                            List.of(Map.of("x", 1L), List.of("y"))));
        }

        @Test
        void theEmptyObject() {
            assertThat(JsonReader.read("{}")).isEmpty();
        }

        @Test
        void everyEscape() {
            assertThat(JsonReader.read("{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\\u0000\\uD800\"}"))
                    .containsEntry("a", "\"\\/\b\f\n\r\té😀\0\uD800");
        }

        @Test
        void charactersThatNeedNoEscape() {
            assertThat(JsonReader.read("{\"\":\"\u007F\u2028가😀'/\"}")).containsEntry("", "\u007F\u2028가😀'/");
        }

        @Test
        void nestingUpToTheBound() {
            int arrays = JsonReader.MAX_DEPTH - 1;

            assertThat(JsonReader.read("{\"a\":" + "[".repeat(arrays) + "]".repeat(arrays) + "}"))
                    .hasSize(1);
        }

        @Test
        void manyShallowObjectsWithoutCountingThemAsDeep() {
            assertThat(JsonReader.read("{\"a\":[" + "{},".repeat(100) + "[]]}")).hasSize(1);
        }
    }

    @Nested
    class Refuses {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "null",
                    "[]",
                    "\"a\"",
                    "1",
                    "{",
                    "}",
                    "{}{}",
                    "{} x",
                    "{},",
                    "{,}",
                    "{a:1}",
                    "{'a':1}",
                    "{\"a\"}",
                    "{\"a\" 1}",
                    "{\"a",
                    "{\"a\":1",
                    "{\"a\":1 \"b\":2}",
                    "{1:2}",
                    "// c\n{}",
                    "\uFEFF{}",
                    "\u00A0{}",
                    "{\"a\":1,}",
                    "{\"a\":1,,\"b\":2}",
                    "\0{}",
                    "{}\0"
                })
        void whatIsNoObject(String text) {
            assertThatRefusal(text, "line", Violation.Code.MALFORMED);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "01",
                    "-01",
                    "00",
                    "-",
                    "+1",
                    ".5",
                    "1.0",
                    "1.",
                    "1e3",
                    "1E3",
                    "0x10",
                    "NaN",
                    "Infinity",
                    "-Infinity",
                    "١٢",
                    "１",
                    "tru",
                    "True",
                    "nul",
                    "undefined",
                    "\"",
                    "\"a",
                    "\"\\",
                    "\"\\x\"",
                    "\"\\u12\"",
                    "\"\\u12G4\"",
                    "\"\\u١٢٣٤\"",
                    "\"\\U0041\"",
                    "\"a\nb\"",
                    "\"a\tb\"",
                    "\"\0\"",
                    "\"\u001F\"",
                    "'a'",
                    "[1,]",
                    "[,1]",
                    "[1 2]",
                    "[1",
                    "{\"b\":}",
                    "{\"b\":1,}"
                })
        void whatIsNoValueNamingTheMember(String value) {
            assertThatRefusal("{\"first\":1,\"a\":" + value + "}", "a", Violation.Code.MALFORMED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "1000000000000000000000000000000"})
        void numbersBeyondALong(String number) {
            assertThatRefusal("{\"a\":" + number + "}", "a", Violation.Code.OUT_OF_RANGE);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"a\":1,\"a\":1} | a",
                    "{\"a\":1,\"\\u0061\":2} | a",
                    "{\"a\":null,\"a\":1} | a",
                    "{\"o\":{\"a\":1,\"a\":1}} | o",
                    "{\"한글\":1,\"한글\":1} | line"
                })
        void aKeyThatStandsTwice(String text, String field) {
            assertThatRefusal(text, field, Violation.Code.NOT_ALLOWED);
        }

        @Test
        void nestingBeyondTheBound() {
            int arrays = JsonReader.MAX_DEPTH;

            assertThatRefusal("{\"a\":" + "[".repeat(arrays) + "]".repeat(arrays) + "}", "a", Violation.Code.MALFORMED);
            assertThatRefusal("{\"a\":" + "{\"a\":".repeat(1_000_000), "a", Violation.Code.MALFORMED);
        }

        @Test
        void sayingWhereInCodePoints() {
            assertThatThrownBy(() -> JsonReader.read("{\"😀\":x}"))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.violations().get(0).params()).isEqualTo(Map.of("at", 5)));
            assertThatThrownBy(() -> JsonReader.read("{\"a\":\"b\\q\"}"))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.violations().get(0).params()).isEqualTo(Map.of("at", 8)));
        }

        private void assertThatRefusal(String text, String field, Violation.Code code) {
            assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOfSatisfying(InvalidInputException.class, e -> {
                assertThat(e.violations()).hasSize(1);
                assertThat(e.violations().get(0).field()).isEqualTo(field);
                assertThat(e.violations().get(0).code()).isEqualTo(code);
            });
        }
    }
}
