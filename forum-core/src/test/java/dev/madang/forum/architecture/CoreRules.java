package dev.madang.forum.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.madang.forum.Forum;
import dev.madang.forum.ForumBuilder;
import java.util.Set;

/** What the core is built by. Each rule is shown to bite in {@link CoreRulesTest}. */
final class CoreRules {

    static final ArchRule KNOWS_NO_ADAPTER = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java.io..",
                    "java.lang..",
                    "java.nio..",
                    "java.security..",
                    "java.text..",
                    "java.time..",
                    "java.util..",
                    "javax.crypto..",
                    "org.slf4j..",
                    "org.jspecify..",
                    "dev.madang.forum.."))
            .as("the core knows no database, no framework and no network");

    static final ArchRule THE_MEMORY_IS_ONE_ADAPTER_OF_MANY = noClasses()
            .that(not(resideInAPackage("dev.madang.forum.memory..")))
            .and()
            .doNotHaveFullyQualifiedName(Forum.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.madang.forum.memory..");

    static final ArchRule ONLY_THE_FACADE_KNOWS_THE_FACADE = noClasses()
            .that()
            .resideOutsideOfPackage("dev.madang.forum")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Forum.class, ForumBuilder.class);

    static final ArchRule ERRORS_KNOW_NOTHING_BUT_EACH_OTHER = classes()
            .that()
            .haveSimpleNameEndingWith("Exception")
            .or()
            .haveSimpleNameStartingWith("Violation")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..")
                    .or(describe("errors", type -> isError(outermost(type)))))
            .as("exceptions depend on nothing but themselves");

    static final ArchRule NO_STATIC_MUTABLE_STATE = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should(new Unchanging());

    static final ArchRule NO_LOOKUP_BY_NAME = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("java.net.."))
            .as("no host name is looked up");

    static final ArchRule NO_DEFAULT_CHARSET = never(
            "the machine's charset",
            "java.nio.charset.Charset.defaultCharset()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.lang.String.<init>([B, int, int)",
            "java.io.ByteArrayOutputStream.toString()",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.PrintStream.<init>(java.io.OutputStream)",
            "java.io.PrintStream.<init>(java.io.OutputStream, boolean)",
            "java.io.PrintWriter.<init>(java.io.OutputStream)",
            "java.io.PrintWriter.<init>(java.io.OutputStream, boolean)",
            "java.io.FileReader.<init>(java.io.File)",
            "java.io.FileReader.<init>(java.lang.String)",
            "java.io.FileWriter.<init>(java.io.File)",
            "java.io.FileWriter.<init>(java.lang.String)",
            "java.util.Scanner.<init>(java.io.InputStream)");

    static final ArchRule NO_DEFAULT_LOCALE = never(
            "the machine's locale",
            "java.util.Locale.getDefault()",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.text.NumberFormat.getInstance()",
            "java.text.Collator.getInstance()",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.util.Formatter.<init>()");

    static final ArchRule NO_DEFAULT_ZONE = never(
            "the machine's time zone",
            "java.time.ZoneId.systemDefault()",
            "java.time.Clock.systemDefaultZone()",
            "java.util.TimeZone.getDefault()",
            "java.util.Calendar.getInstance()",
            "java.time.LocalDate.now()",
            "java.time.LocalDateTime.now()",
            "java.time.ZonedDateTime.now()",
            "java.time.OffsetDateTime.now()");

    static final ArchRule NO_SYSTEM_CLOCK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ForumBuilder.class.getName())
            .should()
            .accessTargetWhere(anyOf(
                    "java.time.Clock.systemUTC()",
                    "java.time.Clock.systemDefaultZone()",
                    "java.time.Clock.system(java.time.ZoneId)",
                    "java.time.Instant.now()",
                    "java.lang.System.currentTimeMillis()",
                    "java.util.Date.<init>()"))
            .as("nothing but the builder's default reads the system's clock");

    static final ArchRule NO_SLEEP = never(
            "sleep",
            "java.lang.Thread.sleep(long)",
            "java.lang.Thread.sleep(long, int)",
            "java.lang.Thread.sleep(java.time.Duration)",
            "java.util.concurrent.TimeUnit.sleep(long)");

    static final ArchRule NO_CONSOLE = never(
            "the console",
            "java.lang.System.out",
            "java.lang.System.err",
            "java.lang.System.in",
            "java.lang.Throwable.printStackTrace()");

    private CoreRules() {}

    /** No circle between the packages right under {@code root}. */
    static ArchRule noCircle(String root) {
        return SlicesRuleDefinition.slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    /** No class of the {@code domain} packages knows a storage, a service or a transfer. */
    static ArchRule domainStandsBelow(String... domain) {
        return noClasses()
                .that()
                .resideInAnyPackage(domain)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.madang.forum.storage..",
                        "dev.madang.forum.service..",
                        "dev.madang.forum.transfer..",
                        "dev.madang.forum.maintenance..",
                        "dev.madang.forum.memory..");
    }

    private static ArchRule never(String what, String... targets) {
        return noClasses().should().accessTargetWhere(anyOf(targets)).as("nothing uses " + what);
    }

    private static DescribedPredicate<JavaAccess<?>> anyOf(String... targets) {
        Set<String> names = Set.of(targets);
        return describe(
                "one of " + names,
                access -> names.contains(access.getTarget().getFullName().replaceAll("\\$\\d+", "")));
    }

    private static boolean isError(JavaClass type) {
        return type.getPackageName().equals("dev.madang.forum")
                && (type.getSimpleName().endsWith("Exception")
                        || type.getSimpleName().startsWith("Violation"));
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost;
    }
}
