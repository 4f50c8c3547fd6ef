package dev.madang.forum.tck;

import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.post.PostId;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Any record of the port as text, whole, with the ids of posts replaced by names. */
final class Plain {

    private final Function<PostId, String> names;

    private Plain(Function<PostId, String> names) {
        this.names = names;
    }

    static String text(Object value, Function<PostId, String> names) {
        return new Plain(names).text(value);
    }

    private String text(Object value) {
        if (value instanceof PostId id) {
            return names.apply(id);
        }
        if (value instanceof ClientAddress address) {
            return address.literal();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(this::text).orElse("-");
        }
        if (value instanceof Collection<?> all) {
            return collection(all);
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> text(entry.getKey()) + "=" + text(entry.getValue()))
                    .sorted()
                    .toList()
                    .toString();
        }
        return value.getClass().isRecord() ? record(value) : value.toString();
    }

    private String collection(Collection<?> all) {
        List<String> texts = new ArrayList<>(all.stream().map(this::text).toList());
        if (all instanceof Set) {
            texts.sort(String::compareTo);
        }
        return texts.toString();
    }

    private String record(Object value) {
        StringBuilder text = new StringBuilder(value.getClass().getSimpleName());
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            text.append(text.indexOf("(") < 0 ? "(" : ", ")
                    .append(component.getName())
                    .append('=')
                    .append(text(read(component, value)));
        }
        return text.append(')').toString();
    }

    private static Object read(RecordComponent component, Object from) {
        try {
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Every record of the port can be read", e);
        }
    }
}
