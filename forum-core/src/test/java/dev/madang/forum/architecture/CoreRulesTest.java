package dev.madang.forum.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.madang.forum.Forum;
import dev.madang.forum.architecture.fixtures.HoldsState;
import dev.madang.forum.architecture.fixtures.KnowingException;
import dev.madang.forum.architecture.fixtures.KnowsADatabase;
import dev.madang.forum.architecture.fixtures.KnowsTheFacade;
import dev.madang.forum.architecture.fixtures.KnowsTheMemory;
import dev.madang.forum.architecture.fixtures.KnowsTheStorage;
import dev.madang.forum.architecture.fixtures.LooksUpNames;
import dev.madang.forum.architecture.fixtures.Prints;
import dev.madang.forum.architecture.fixtures.ReadsTheSystemsClock;
import dev.madang.forum.architecture.fixtures.Sleeps;
import dev.madang.forum.architecture.fixtures.UsesTheMachinesCharset;
import dev.madang.forum.architecture.fixtures.UsesTheMachinesLocale;
import dev.madang.forum.architecture.fixtures.UsesTheMachinesZone;
import dev.madang.forum.architecture.fixtures.circle.one.First;
import dev.madang.forum.architecture.fixtures.circle.two.Second;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The core keeps every rule, and every rule is broken by a class that was made to break it. */
class CoreRulesTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .importUrl(Forum.class.getProtectionDomain().getCodeSource().getLocation());

    private static final String[] DOMAIN = {
        "dev.madang.forum.access..",
        "dev.madang.forum.actor..",
        "dev.madang.forum.board..",
        "dev.madang.forum.comment..",
        "dev.madang.forum.page..",
        "dev.madang.forum.post..",
        "dev.madang.forum.text.."
    };

    private record Case(String name, ArchRule core, ArchRule bitten, List<Class<?>> fixtures) {

        static Case of(String name, ArchRule rule, Class<?>... fixtures) {
            return new Case(name, rule, rule, List.of(fixtures));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        return List.of(
                Case.of("no adapter", CoreRules.KNOWS_NO_ADAPTER, KnowsADatabase.class),
                Case.of("memory apart", CoreRules.THE_MEMORY_IS_ONE_ADAPTER_OF_MANY, KnowsTheMemory.class),
                Case.of("facade on top", CoreRules.ONLY_THE_FACADE_KNOWS_THE_FACADE, KnowsTheFacade.class),
                Case.of("errors below all", CoreRules.ERRORS_KNOW_NOTHING_BUT_EACH_OTHER, KnowingException.class),
                Case.of("no static state", CoreRules.NO_STATIC_MUTABLE_STATE, HoldsState.class),
                Case.of("no lookup", CoreRules.NO_LOOKUP_BY_NAME, LooksUpNames.class),
                Case.of("no charset", CoreRules.NO_DEFAULT_CHARSET, UsesTheMachinesCharset.class),
                Case.of("no locale", CoreRules.NO_DEFAULT_LOCALE, UsesTheMachinesLocale.class),
                Case.of("no zone", CoreRules.NO_DEFAULT_ZONE, UsesTheMachinesZone.class),
                Case.of("no clock", CoreRules.NO_SYSTEM_CLOCK, ReadsTheSystemsClock.class),
                Case.of("no sleep", CoreRules.NO_SLEEP, Sleeps.class),
                Case.of("no console", CoreRules.NO_CONSOLE, Prints.class),
                new Case(
                        "domain below",
                        CoreRules.domainStandsBelow(DOMAIN),
                        CoreRules.domainStandsBelow("dev.madang.forum.architecture.fixtures.."),
                        List.of(KnowsTheStorage.class)),
                new Case(
                        "no circle",
                        CoreRules.noCircle("dev.madang.forum"),
                        CoreRules.noCircle("dev.madang.forum.architecture.fixtures.circle"),
                        List.of(First.class, Second.class)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCoreKeeps(Case rule) {
        rule.core().check(CORE);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bites(Case rule) {
        JavaClasses broken = new ClassFileImporter().importClasses(rule.fixtures());
        assertThatThrownBy(() -> rule.bitten().check(broken))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(rule.fixtures().get(0).getSimpleName());
    }

    @Test
    void everyStaticFieldOfTheStatefulFixtureIsFound() {
        JavaClasses broken = new ClassFileImporter().importClasses(HoldsState.class);
        assertThatThrownBy(() -> CoreRules.NO_STATIC_MUTABLE_STATE.check(broken))
                .hasMessageContainingAll("MANY", "NEXT", "BYTES", "count");
    }

    @Test
    void theWholeCoreIsLookedAt() {
        assertThat(CORE.size()).isGreaterThan(150);
        assertThat(Arrays.stream(DOMAIN).map(p -> p.replace("..", "")))
                .allMatch(p -> CORE.stream().anyMatch(c -> c.getPackageName().equals(p)));
    }
}
