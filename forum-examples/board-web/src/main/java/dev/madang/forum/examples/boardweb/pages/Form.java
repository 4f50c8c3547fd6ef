package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.Violation;
import dev.madang.forum.examples.boardweb.http.Params;
import dev.madang.forum.examples.boardweb.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a form: what was typed so far, and what is wrong with it.
 *
 * @param values what stands in each field
 * @param wrong what is wrong, each with its field
 * @param problem what is wrong with the whole
 */
public record Form(Map<String, String> values, List<Wrong> wrong, Optional<String> problem) {

    /** Of the field that makes a repeated write one write. */
    static final String KEY = "idempotencyKey";

    /**
     * Something wrong with a field.
     *
     * @param field the field's name
     * @param message what is wrong, for people
     */
    public record Wrong(String field, String message) {}

    /** Copies both. */
    public Form {
        values = Map.copyOf(values);
        wrong = List.copyOf(wrong);
    }

    /** A form to begin with. */
    static Form of(Map<String, String> values) {
        return new Form(values, List.of(), Optional.empty()).with(KEY, newKey());
    }

    /** What was sent. */
    static Form of(Params typed) {
        return new Form(typed.values(), List.of(), Optional.empty());
    }

    /** The same with another value. */
    Form with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Form(more, wrong, problem);
    }

    /** The same with what an edit was opened with. */
    Form with(Seen seen) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.putAll(seen.fields());
        return new Form(more, wrong, problem);
    }

    /** The same form as a new request: it may make a second thing. */
    Form withNewKey() {
        return with(KEY, newKey());
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** The same with what is wrong with the whole. */
    Form with(String whole) {
        return new Form(values, wrong, Optional.of(whole));
    }

    /** The same with what the engine found wrong. */
    Form with(List<Violation> violations, Words words) {
        return new Form(
                values,
                violations.stream()
                        .map(v -> new Wrong(
                                v.field(), words.say("violation." + v.code().code(), v.params())))
                        .toList(),
                Optional.of(words.say("form.wrong")));
    }

    /** What stands in a field. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether a box is ticked. */
    public boolean ticked(String name) {
        return values.containsKey(name);
    }

    /** The names of the fields that stand on no page for people to read. */
    public List<String> unseen() {
        return values.keySet().stream()
                .filter(name -> !name.equals("title") && !name.equals("body"))
                .toList();
    }

    /** The ids of what describes a field, {@code hint} among them; null for nothing. */
    public @Nullable String describedBy(String name, @Nullable String hint) {
        if (!isWrong(name)) {
            return hint;
        }
        return hint == null ? name + "-wrong" : name + "-wrong " + hint;
    }

    /** What is wrong with a field. */
    public List<String> messages(String name) {
        return wrong.stream()
                .filter(w -> w.field().equals(name))
                .map(Wrong::message)
                .toList();
    }

    /** Whether something is wrong with a field. */
    public boolean isWrong(String name) {
        return wrong.stream().anyMatch(w -> w.field().equals(name));
    }
}
