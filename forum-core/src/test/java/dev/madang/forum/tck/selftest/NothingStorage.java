package dev.madang.forum.tck.selftest;

import dev.madang.forum.board.Board;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.CommentRows;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.PostRows;
import dev.madang.forum.storage.RangeReport;
import dev.madang.forum.storage.Refusal;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A storage that stores nothing: it finds nothing, and says that whatever it is asked about is not there. */
final class NothingStorage {

    private static final Map<Class<?>, Object> NOTHING = Map.of(
            Answer.class,
            Answer.<Board>refused(Refusal.MISSING),
            Optional.class,
            Optional.empty(),
            OptionalLong.class,
            OptionalLong.empty(),
            List.class,
            List.of(),
            Map.class,
            Map.of(),
            PostRows.class,
            new PostRows(List.of(), 0),
            CommentRows.class,
            new CommentRows(List.of(), 0),
            RangeReport.class,
            new RangeReport(List.of(), OptionalLong.empty()),
            boolean.class,
            false,
            int.class,
            0);

    private NothingStorage() {}

    static ForumStorage open() {
        return Seeded.proxy(ForumStorage.class, (self, method, arguments) -> answer(method));
    }

    private static @Nullable Object answer(Method method) {
        Class<?> type = method.getReturnType();
        if (type == long.class) {
            return 0L;
        }
        return type.getPackage() == ForumStorage.class.getPackage() && type.isInterface() && type != Answer.class
                ? Seeded.proxy(type, (self, inner, arguments) -> answer(inner))
                : NOTHING.get(type);
    }
}
