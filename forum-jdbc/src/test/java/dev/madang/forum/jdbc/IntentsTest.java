package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.storage.ForumStorage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is swept for faults is all that the port has. */
class IntentsTest {

    private static Stream<Method> roles() {
        return Stream.of(ForumStorage.class.getMethods())
                .filter(method -> method.getReturnType().isInterface());
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** Notes the methods of roles that are called. */
    private static <T> T noting(Class<T> type, Object target, Set<String> called) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(target, arguments);
                        if (type == ForumStorage.class && answer != null) {
                            return noting(method.getReturnType(), answer, called);
                        }
                        called.add(name(method));
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Test
    void callEveryMethodOfThePort() {
        Set<String> called = new TreeSet<>();
        try (ForumStorage storage = new InMemoryForumStorage()) {
            Stage stage = Stage.set(storage);
            ForumStorage noted = noting(ForumStorage.class, storage, called);
            Stream.concat(WriteIntents.all().stream(), ReadIntents.all().stream())
                    .forEach(intent -> intent.call().apply(noted, stage));
        }
        assertThat(called)
                .isEqualTo(
                        roles().flatMap(role -> Stream.of(role.getReturnType().getMethods()))
                                .map(IntentsTest::name)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
