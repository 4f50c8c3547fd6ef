package dev.madang.forum.tck.selftest;

import dev.madang.forum.storage.ForumStorage;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Puts one other method into a storage, and leaves the rest as it is. */
final class Seeded {

    private Seeded() {}

    /** What a method does instead. */
    @FunctionalInterface
    interface Instead<A> {

        /** Answers a call of {@code argument}, for which it may use the sound storage. */
        @Nullable
        Object answer(ForumStorage sound, A argument);
    }

    /** {@code sound}, but for {@code method} of {@code role}, which takes one argument. */
    static <A> ForumStorage with(ForumStorage sound, Class<?> role, String method, Class<A> argument, Instead<A> bug) {
        return proxy(ForumStorage.class, (self, called, arguments) -> {
            Object answer = invoke(sound, called, arguments);
            return called.getReturnType() == role
                    ? proxy(
                            role,
                            (it, inner, given) -> inner.getName().equals(method)
                                    ? bug.answer(sound, argument.cast(given[0]))
                                    : invoke(answer, inner, given))
                    : answer;
        });
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Seeded.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(@Nullable Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
