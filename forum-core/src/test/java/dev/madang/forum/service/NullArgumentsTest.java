package dev.madang.forum.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.madang.forum.Forum;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Null, in turn, for every argument of every public method and constructor of every public type that hosts call: an
 * {@link InvalidInputException} that names a field, and nothing is changed.
 */
class NullArgumentsTest {

    /** Packages whose public types hosts do not call with values of their own. */
    private static final Map<String, String> PACKAGES_LEFT_OUT = Map.of(
            "dev.madang.forum.storage", "the port: the engine calls it, with what it has checked",
            "dev.madang.forum.memory", "a storage: the engine calls it, with what it has checked");

    /** Types left out, each for one of the reasons below. */
    private static final Map<String, Set<String>> TYPES_LEFT_OUT = Map.of(
            "answers, which the engine and storages make of checked parts",
            Set.of(
                    "access.Target",
                    "actor.Author",
                    "board.Board",
                    "board.BoardCounts",
                    "board.BoardSettings",
                    "comment.Comment",
                    "comment.CommentDraft$Checked",
                    "comment.CommentPage",
                    "comment.CommentSlice",
                    "comment.PostWithComments",
                    "limit.Excess",
                    "limit.WritingAttempt",
                    "maintenance.Discrepancy",
                    "maintenance.MaintenanceReport",
                    "post.Neighbors",
                    "post.Post",
                    "post.PostContent",
                    "post.PostDraft$Checked",
                    "post.PostPage",
                    "post.PostSlice",
                    "post.PostSummary",
                    "post.Revision",
                    "transfer.ImportProblem",
                    "transfer.ImportReport",
                    "view.CounterStats",
                    "view.DayOfViews",
                    "view.HourOfViews",
                    "view.PopularPost",
                    "view.ViewEvent$FlushFailed",
                    "view.ViewEvent$Flushed",
                    "view.ViewStats",
                    "view.ViewStats$Remembering",
                    "view.Viewing"),
            "errors, which the engine and adapters make",
            Set.of(
                    "AccessDeniedException",
                    "ConflictException",
                    "ForumException",
                    "InvalidInputException",
                    "NotFoundException",
                    "RateLimitedException",
                    "StorageException",
                    "Violation",
                    "Violations"),
            "what the builder hands to the engine, checked by it, and what the engine makes of it",
            Set.of("service.ForumSettings", "service.ForumSettings$Views", "service.Services", "view.ViewGate"));

    /** Setters that only collect what was typed; the check of the whole names what is missing. Tested one by one elsewhere. */
    private static final Set<String> COLLECTING = Set.of(
            "ForumBuilder.storage",
            "ForumBuilder.clock",
            "ForumBuilder.random",
            "ForumBuilder.accessPolicy",
            "ForumBuilder.writingLimits",
            "ForumBuilder.viewRule",
            "ForumBuilder.viewCounting",
            "ForumBuilder.viewListener",
            "ForumBuilder.addresses",
            "board.BoardFields.name",
            "board.BoardFields.description",
            "board.BoardFields.listedBy",
            "board.BoardFields.readBy",
            "board.BoardFields.writtenBy",
            "board.BoardFields.commentedBy",
            "board.BoardFields.limits",
            "comment.CommentDraft.body",
            "comment.CommentDraft.nickname",
            "comment.CommentDraft.idempotencyKey",
            "post.PostDraft.title",
            "post.PostDraft.body",
            "post.PostDraft.nickname",
            "post.PostDraft.category",
            "post.PostDraft.idempotencyKey");

    /** Null is a value to them, not a mistake. */
    private static final Set<String> NULL_IS_WELCOME =
            Set.of("text.TextRule.check(0)", "text.TextRule.checkOptional(0)");

    /** Called by the engine alone, with words and parts of its own. */
    private static final Set<String> CALLED_BY_THE_ENGINE = Set.of("text.PositiveNumber.parse(0)");

    /** {@link Comparable} and {@link Object} say themselves what null does. */
    private static final Set<String> SAID_BY_THE_PLATFORM = Set.of("equals", "compareTo");

    @TestFactory
    Stream<DynamicTest> isNamed() throws IOException, URISyntaxException {
        return calls().map(call -> DynamicTest.dynamicTest(call.toString(), call::check));
    }

    @Test
    void leavesOutOnlyWhatThereIs() throws IOException, URISyntaxException {
        List<String> names = types().map(NullArgumentsTest::shortName).toList();
        assertThat(TYPES_LEFT_OUT.values().stream().flatMap(Set::stream)).allMatch(names::contains);
        Set<String> methods = new HashSet<>();
        types().forEach(type -> Arrays.stream(type.getDeclaredMethods())
                .forEach(method -> methods.add(shortName(type) + "." + method.getName())));
        assertThat(COLLECTING).allMatch(methods::contains);
        assertThat(calls().count()).isGreaterThan(200);
    }

    private static Stream<Call> calls() throws IOException, URISyntaxException {
        List<Call> calls = new ArrayList<>();
        types().filter(type -> !isLeftOut(type)).forEach(type -> {
            List<Executable> executables = new ArrayList<>(List.of(type.getConstructors()));
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .filter(method -> !Modifier.isAbstract(method.getModifiers()))
                    .filter(method -> !SAID_BY_THE_PLATFORM.contains(method.getName()) && !isEnumsOwn(type, method))
                    .filter(method -> !COLLECTING.contains(shortName(type) + "." + method.getName()))
                    .forEach(executables::add);
            executables.forEach(executable -> calls.addAll(calls(type, executable)));
        });
        return calls.stream();
    }

    private static List<Call> calls(Class<?> type, Executable executable) {
        List<Call> calls = new ArrayList<>();
        Class<?>[] parameters = executable.getParameterTypes();
        for (int at = 0; at < parameters.length; at++) {
            String argument = shortName(type) + "." + executable.getName() + "(" + at + ")";
            if (!parameters[at].isPrimitive()
                    && !NULL_IS_WELCOME.contains(argument)
                    && !CALLED_BY_THE_ENGINE.contains(argument)) {
                calls.add(new Call(type, executable, at));
            }
        }
        return calls;
    }

    private static boolean isEnumsOwn(Class<?> type, Method method) {
        return type.isEnum() && method.getName().equals("valueOf");
    }

    private static boolean isLeftOut(Class<?> type) {
        return PACKAGES_LEFT_OUT.containsKey(type.getPackageName())
                || TYPES_LEFT_OUT.values().stream().anyMatch(names -> names.contains(shortName(type)));
    }

    private static String shortName(Class<?> type) {
        return type.getName().substring("dev.madang.forum.".length());
    }

    /** Every type that hosts can name. */
    private static Stream<Class<?>> types() throws IOException, URISyntaxException {
        Path root = Path.of(
                Forum.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted().toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replace('\\', '.');
                if (name.endsWith(".class") && !name.endsWith("-info.class")) {
                    types.add(load(name.substring(0, name.length() - ".class".length())));
                }
            }
        }
        return types.stream().filter(NullArgumentsTest::isVisible);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, NullArgumentsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static boolean isVisible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }

    private record Call(Class<?> type, Executable executable, int at) {

        void check() throws ReflectiveOperationException {
            try (Samples samples = new Samples()) {
                String before = samples.everything();
                Object[] arguments = arguments(samples);
                Throwable thrown = thrownBy(samples, arguments);
                assertThat(thrown)
                        .isInstanceOfSatisfying(
                                InvalidInputException.class,
                                e -> assertThat(e.violations())
                                        .isNotEmpty()
                                        .allMatch(v -> !v.field().isEmpty()));
                assertThat(samples.everything()).isEqualTo(before);
            }
        }

        private Object[] arguments(Samples samples) {
            Class<?>[] types = executable.getParameterTypes();
            Object[] arguments = new Object[types.length];
            for (int i = 0; i < types.length; i++) {
                arguments[i] = i == at ? null : samples.of(executable, types[i]);
            }
            return arguments;
        }

        private Throwable thrownBy(Samples samples, Object[] arguments) throws ReflectiveOperationException {
            try {
                if (executable instanceof Constructor<?> constructor) {
                    constructor.newInstance(arguments);
                } else {
                    boolean isStatic = Modifier.isStatic(executable.getModifiers());
                    ((Method) executable).invoke(isStatic ? null : samples.of(executable, type), arguments);
                }
                return null;
            } catch (InvocationTargetException e) {
                return e.getCause();
            }
        }

        @Override
        public String toString() {
            return shortName(type) + "." + executable.getName()
                    + Arrays.stream(executable.getParameterTypes())
                            .map(Class::getSimpleName)
                            .toList() + " at " + at;
        }
    }

    @Test
    void collectedNothingsAreNamedByTheBuilderAllAtOnce() {
        Throwable thrown = catchThrowable(() -> Forum.builder()
                .storage(null)
                .clock(null)
                .random(null)
                .accessPolicy(null)
                .writingLimits(null)
                .viewRule(null)
                .viewCounting(null)
                .viewListener(null)
                .addresses(null)
                .passwordIterations(1)
                .build());
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::field)
                                .containsExactlyInAnyOrder(
                                        "storage",
                                        "clock",
                                        "random",
                                        "accessPolicy",
                                        "writingLimits",
                                        "viewRule",
                                        "viewCounting",
                                        "viewListener",
                                        "addresses",
                                        "passwordIterations"));
    }
}
