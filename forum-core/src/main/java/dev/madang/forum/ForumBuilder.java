package dev.madang.forum;

import dev.madang.forum.access.AccessPolicy;
import dev.madang.forum.actor.AddressPrivacy;
import dev.madang.forum.limit.WritingLimits;
import dev.madang.forum.service.ForumSettings;
import dev.madang.forum.service.Services;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.view.ViewCounting;
import dev.madang.forum.view.ViewListener;
import dev.madang.forum.view.ViewRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Forum}. Only the storage must be given. Not thread-safe; what it builds is. */
public final class ForumBuilder {

    /** What OWASP's password storage cheat sheet (2023) asks of PBKDF2-HMAC-SHA256. */
    private static final int PASSWORD_ITERATIONS = 600_000;

    private @Nullable ForumStorage storage;
    private @Nullable Clock clock = Clock.systemUTC();
    private @Nullable SecureRandom random = new SecureRandom();
    private @Nullable AccessPolicy policy = AccessPolicy.standard();
    private @Nullable WritingLimits limits = WritingLimits.none();
    private @Nullable ViewRule viewRule = ViewRule.STANDARD;
    private @Nullable ViewCounting viewCounting = ViewCounting.buffered(Duration.ofSeconds(1), 1_000_000);
    private @Nullable ViewListener viewListener = ViewListener.NONE;
    private @Nullable AddressPrivacy addresses = AddressPrivacy.MASK_ONLY;
    private int passwordIterations = PASSWORD_ITERATIONS;
    private @Nullable NodeId node;

    ForumBuilder() {}

    /** Where the forum is kept. The forum closes it. */
    public ForumBuilder storage(ForumStorage storage) {
        this.storage = storage;
        return this;
    }

    /** The time; the system's in UTC unless given. */
    public ForumBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /** Where salts and keys come from. */
    public ForumBuilder random(SecureRandom random) {
        this.random = random;
        return this;
    }

    /** Who may do what; {@link AccessPolicy#standard()} unless given. */
    public ForumBuilder accessPolicy(AccessPolicy policy) {
        this.policy = policy;
        return this;
    }

    /** How often somebody may write; {@link WritingLimits#none()} unless given. */
    public ForumBuilder writingLimits(WritingLimits limits) {
        this.limits = limits;
        return this;
    }

    /** What counts as a view; {@link ViewRule#STANDARD} unless given. */
    public ForumBuilder viewRule(ViewRule rule) {
        this.viewRule = rule;
        return this;
    }

    /** How views are counted; buffered for one second, up to a million posts, unless given: that runs one daemon thread. */
    public ForumBuilder viewCounting(ViewCounting counting) {
        this.viewCounting = counting;
        return this;
    }

    /** Who is told when views were stored, could not be, or were lost; nobody, unless given. */
    public ForumBuilder viewListener(ViewListener listener) {
        this.viewListener = listener;
        return this;
    }

    /** What is kept of client addresses; the mask only, unless given. */
    public ForumBuilder addresses(AddressPrivacy addresses) {
        this.addresses = addresses;
        return this;
    }

    /** How many iterations the slow hash of a guest's password takes, from 1,000; 600,000 unless given. */
    public ForumBuilder passwordIterations(int iterations) {
        this.passwordIterations = iterations;
        return this;
    }

    /** A name for this engine among those on the same storage, the same after a restart; a random one unless given. */
    public ForumBuilder node(String name) {
        this.node = new NodeId(name);
        return this;
    }

    /**
     * Builds the forum.
     *
     * @throws InvalidInputException naming every method that was not called, or was given what does not go together
     */
    public Forum build() {
        Violations violations = new Violations();
        checkGiven(violations);
        if (passwordIterations < 1_000) {
            violations.add("passwordIterations", Violation.Code.OUT_OF_RANGE);
        }
        checkNeedsKey(violations);
        violations.throwIfAny();
        return new Forum(Services.of(settings(), Violations.required("storage", storage)));
    }

    private void checkGiven(Violations violations) {
        Map<String, Optional<?>> given = new LinkedHashMap<>();
        given.put("storage", Optional.ofNullable(storage));
        given.put("clock", Optional.ofNullable(clock));
        given.put("random", Optional.ofNullable(random));
        given.put("accessPolicy", Optional.ofNullable(policy));
        given.put("writingLimits", Optional.ofNullable(limits));
        given.put("viewRule", Optional.ofNullable(viewRule));
        given.put("viewCounting", Optional.ofNullable(viewCounting));
        given.put("viewListener", Optional.ofNullable(viewListener));
        given.put("addresses", Optional.ofNullable(addresses));
        given.forEach((method, value) -> {
            if (value.isEmpty()) {
                violations.add(method, Violation.Code.REQUIRED);
            }
        });
    }

    /** Nodes that remember viewers together must hash them alike; who finds a journal must be who wrote it. */
    private void checkNeedsKey(Violations violations) {
        boolean together = viewRule != null && viewRule.memory() == ViewRule.Memory.STORAGE;
        if (together && addresses != null && addresses.fingerprintKey().isEmpty()) {
            violations.add("addresses.fingerprintKey", Violation.Code.REQUIRED);
        }
        boolean journaled = viewCounting instanceof ViewCounting.Buffered buffered
                && buffered.journal().isPresent();
        if (journaled && node == null) {
            violations.add("node", Violation.Code.REQUIRED);
        }
    }

    private ForumSettings settings() {
        SecureRandom given = Violations.required("random", random);
        return new ForumSettings(
                Violations.required("clock", clock),
                given,
                Violations.required("accessPolicy", policy),
                Violations.required("writingLimits", limits),
                new ForumSettings.Views(
                        Violations.required("viewRule", viewRule),
                        Violations.required("viewCounting", viewCounting),
                        Violations.required("viewListener", viewListener)),
                Violations.required("addresses", addresses),
                passwordIterations,
                node == null ? randomNode(given) : node);
    }

    private static NodeId randomNode(SecureRandom random) {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        return new NodeId("node-" + HexFormat.of().formatHex(bytes));
    }
}
