package dev.madang.forum.view;

import dev.madang.forum.Violations;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What counts as a view. Immutable and thread-safe.
 *
 * <p>A viewer is the member, else the host's session key, else a keyed hash of the client address, where one IPv6 /64 is one viewer. Only
 * readings of published posts count, by those who may read them.
 *
 * @param window the time in which a viewer counts once; empty when every reading counts
 * @param ownViews whether the author's own reading counts
 * @param ignored readings that never count, crawlers for example; quick, and thread-safe
 * @param memory where it is remembered who viewed what
 * @param remembered the most views to remember in memory, from 1 to 100 million, at up to 16 bytes each. While a window sees fewer, a viewer
 *     counts exactly once, but for a chance of (views remembered) × 2⁻⁶⁴ that a first view is taken for a known one. At the bound the oldest half
 *     is forgotten, {@linkplain ViewStats.Remembering#forgotten() counted}, and those viewers may count again
 */
public record ViewRule(
        Optional<ViewWindow> window, OwnViews ownViews, Predicate<Viewing> ignored, Memory memory, int remembered) {

    private static final Predicate<Viewing> NOTHING = ViewRule::isNothing;

    /** Whether an author's reading of their own post counts. */
    public enum OwnViews {
        /** It does. */
        COUNTED,
        /** It does not. */
        IGNORED
    }

    /** Where it is remembered who viewed what in the present window. */
    public enum Memory {
        /** In this process: no statement, and each node counts a viewer once. */
        PROCESS,
        /**
         * In the storage: one statement a reading, and all nodes agree, across restarts too. Needs a fingerprint key that they share. While the
         * storage does not answer, this process judges alone.
         */
        STORAGE
    }

    /** Once a viewer and day of 24 hours, own views ignored, remembered in this process: the default. */
    public static final ViewRule STANDARD = oncePer(Duration.ofDays(1));

    /** Checks that nothing is null. */
    public ViewRule {
        Violations.required("window", window);
        Violations.required("ownViews", ownViews);
        Violations.required("ignored", ignored);
        Violations.required("memory", memory);
        Violations.within("remembered", remembered, 1, 100_000_000);
    }

    /** Once a viewer and window of {@code length}, at least a second. */
    public static ViewRule oncePer(Duration length) {
        return once(Optional.of(new ViewWindow.Every(length)));
    }

    /** Once a viewer and calendar day of {@code zone}. */
    public static ViewRule oncePerDay(ZoneId zone) {
        return once(Optional.of(new ViewWindow.Day(zone)));
    }

    /** Every reading. */
    public static ViewRule everyReading() {
        return once(Optional.empty());
    }

    private static ViewRule once(Optional<ViewWindow> window) {
        return new ViewRule(window, OwnViews.IGNORED, NOTHING, Memory.PROCESS, 1_000_000);
    }

    private static boolean isNothing(Viewing viewing) {
        return false;
    }

    /** Whether the predicate is one that somebody gave. */
    boolean ignoresSome() {
        return ignored != NOTHING;
    }

    /** The same rule, and an author's own reading counts too. */
    public ViewRule countingOwnViews() {
        return new ViewRule(window, OwnViews.COUNTED, ignored, memory, remembered);
    }

    /** The same rule, and what {@code predicate} says is ignored too. */
    public ViewRule ignoring(Predicate<Viewing> predicate) {
        Violations.required("predicate", predicate);
        return new ViewRule(window, ownViews, ignoresSome() ? ignored.or(predicate) : predicate, memory, remembered);
    }

    /**
     * The same rule, and what common crawlers read is ignored too. They are told by their own description ({@link
     * dev.madang.forum.actor.Actor#userAgent}); a program that describes itself as a browser is not.
     */
    public ViewRule ignoringCrawlers() {
        return ignoring(new Crawlers());
    }

    /** The same rule, remembering up to {@code most} views in this process. */
    public ViewRule remembering(int most) {
        return new ViewRule(window, ownViews, ignored, Memory.PROCESS, most);
    }

    /** The same rule, remembered in the storage. */
    public ViewRule rememberedInStorage() {
        return new ViewRule(window, ownViews, ignored, Memory.STORAGE, remembered);
    }
}
