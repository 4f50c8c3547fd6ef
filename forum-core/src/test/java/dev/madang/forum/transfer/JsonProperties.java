package dev.madang.forum.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.InvalidInputException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class JsonProperties {

    @Property
    void whatIsWrittenIsRead(
            @ForAll String key, @ForAll String text, @ForAll long number, @ForAll @Size(max = 5) List<String> texts) {
        String line = new JsonWriter()
                .object(key, text, (out, value) -> out.text("text", value).yes("yes"))
                .texts(key + "1", texts)
                .objects(key + "2", texts, (out, value) -> out.text("text", value))
                .number(key + "3", number)
                .line();

        assertThat(JsonReader.read(line))
                .isEqualTo(Map.of(
                        key,
                        Map.of("text", text, "yes", true),
                        key + "1",
                        texts,
                        key + "2",
                        texts.stream().map(value -> Map.of("text", value)).toList(),
                        key + "3",
                        number));
    }

    @Property
    void whatIsWrittenIsOneLineForEveryTool(@ForAll String text) {
        String line = new JsonWriter().text("a", text).line();

        assertThat(line.codePoints())
                .noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0x85);
    }

    @Example
    void onlyWhatMustBeIsEscaped() {
        assertThat(new JsonWriter()
                        .text("a", "\u001F\u0020\u007E\u007F\u0085\u009F\u00A0\u2027\u2028\u2029\u202A/'\"\\\n\t")
                        .line())
                .isEqualTo(
                        "{\"a\":\"\\u001f ~\\u007f\\u0085\\u009f\u00A0\u2027\\u2028\\u2029\u202A/'\\\"\\\\\\n\\t\"}");
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll String text) {
        for (String candidate : List.of(text, "{" + text, "{\"a\":" + text + "}", "{\"a\":\"" + text + "\"}")) {
            try {
                assertThat(JsonReader.read(candidate)).isNotNull();
            } catch (InvalidInputException e) {
                assertThat(e.violations()).hasSize(1);
            }
        }
    }
}
