package dev.madang.forum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.Forum;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the module shows to its hosts, read from the compiled descriptor. */
class ModuleTest {

    @Test
    void exportsThesePackagesToEveryoneAndNoOthers() throws URISyntaxException {
        assertThat(descriptor().exports())
                .allMatch(exported -> !exported.isQualified())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactlyInAnyOrder(
                        "dev.madang.forum",
                        "dev.madang.forum.access",
                        "dev.madang.forum.actor",
                        "dev.madang.forum.board",
                        "dev.madang.forum.comment",
                        "dev.madang.forum.limit",
                        "dev.madang.forum.maintenance",
                        "dev.madang.forum.memory",
                        "dev.madang.forum.page",
                        "dev.madang.forum.post",
                        "dev.madang.forum.service",
                        "dev.madang.forum.storage",
                        "dev.madang.forum.text",
                        "dev.madang.forum.transfer",
                        "dev.madang.forum.view");
    }

    @Test
    void opensNothingAndNeedsTheLoggerAloneAtRunTime() throws URISyntaxException {
        ModuleDescriptor descriptor = descriptor();
        assertThat(descriptor.isOpen()).isFalse();
        assertThat(descriptor.opens()).isEmpty();
        assertThat(descriptor.requires().stream()
                        .filter(r -> !r.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                        .map(ModuleDescriptor.Requires::name))
                .containsExactlyInAnyOrder("java.base", "org.slf4j");
    }

    private static ModuleDescriptor descriptor() throws URISyntaxException {
        Path classes = Path.of(
                Forum.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return ModuleFinder.of(classes).find("dev.madang.forum").orElseThrow().descriptor();
    }
}
