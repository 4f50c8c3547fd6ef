package dev.madang.forum.examples.boardweb.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The pages' own words in one language. Immutable and thread-safe. */
public final class Words {

    private final Language language;
    private final Map<String, String> texts;

    private Words(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /** Reads the words of {@code language} from the class path. */
    public static Words load(Language language) {
        String name = "/words_" + language.tag() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(
                language,
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
    }

    /** The language. */
    public Language language() {
        return language;
    }

    /** The keys that there are. */
    Set<String> keys() {
        return texts.keySet();
    }

    /** Whether there are words for {@code key}. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The words for {@code key}. */
    public String say(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language.tag());
        }
        return text;
    }

    /** The same with {@code {name}} replaced by {@code value}. */
    public String say(String key, String name, Object value) {
        return say(key).replace("{" + name + "}", value.toString());
    }

    /** The same with each {@code {name}} replaced by its value. */
    public String say(String key, Map<String, ?> values) {
        String text = say(key);
        for (Map.Entry<String, ?> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return text;
    }
}
