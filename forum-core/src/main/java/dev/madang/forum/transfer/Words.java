package dev.madang.forum.transfer;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Enums as words of the line format: {@code EDIT_HISTORY} is {@code edit-history}. */
final class Words {

    private Words() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words of {@code values}, in the order of the enum. */
    static <E extends Enum<E>> List<String> of(Collection<E> values) {
        return values.stream().sorted().map(Words::of).toList();
    }

    static <E extends Enum<E>> Optional<E> find(String word, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> of(value).equals(word))
                .findFirst();
    }
}
