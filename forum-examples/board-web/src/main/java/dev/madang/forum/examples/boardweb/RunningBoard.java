package dev.madang.forum.examples.boardweb;

import dev.madang.forum.Forum;
import dev.madang.forum.access.AccessPolicy;
import dev.madang.forum.actor.AddressPrivacy;
import dev.madang.forum.actor.FingerprintKey;
import dev.madang.forum.examples.boardweb.http.Proxies;
import dev.madang.forum.examples.boardweb.http.WebServer;
import dev.madang.forum.examples.boardweb.pages.Front;
import dev.madang.forum.examples.boardweb.pages.Site;
import dev.madang.forum.examples.boardweb.session.Secret;
import dev.madang.forum.examples.boardweb.session.Sessions;
import dev.madang.forum.examples.boardweb.text.Times;
import dev.madang.forum.limit.WritingLimits;
import dev.madang.forum.view.ViewRule;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** The engine and the server, put together. Thread-safe. */
final class RunningBoard implements AutoCloseable {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final AccessPolicy POLICY = AccessPolicy.standard();

    private final Store store;
    private final Forum forum;
    private final WebServer server;

    private RunningBoard(Store store, Forum forum, WebServer server) {
        this.store = store;
        this.forum = forum;
        this.server = server;
    }

    /** Opens the forum, fills it, and begins to serve it. */
    static RunningBoard start(Arguments arguments, PrintStream err) throws IOException {
        if (arguments.file().isPresent() && !Files.isReadable(arguments.file().get())) {
            // Before anything is made.
            throw new NoSuchFileException(arguments.file().get() + " cannot be read");
        }
        Secret secret = arguments.database().secret();
        Store store = arguments.database().open();
        Forum forum = forum(arguments, store, secret);
        try {
            fill(forum, arguments, err);
            return new RunningBoard(store, forum, serve(arguments, forum, secret));
        } catch (IOException | RuntimeException e) {
            try (store) {
                forum.close();
            }
            throw e;
        }
    }

    /** The sample is for those who brought nothing: whoever's import failed will try again, and wants nothing else in the way. */
    private static void fill(Forum forum, Arguments arguments, PrintStream err) throws IOException {
        Intake intake = new Intake(forum, CLOCK, err);
        if (arguments.file().isPresent()) {
            intake.take(arguments.file().get());
        } else {
            intake.sampleIfEmpty();
        }
    }

    private static Forum forum(Arguments arguments, Store store, Secret secret) {
        return Forum.builder()
                .storage(store.storage())
                .clock(CLOCK)
                .accessPolicy(POLICY)
                .writingLimits(limits(arguments.writeInterval()))
                .viewRule(ViewRule.STANDARD
                        .ignoringCrawlers()
                        .ignoring(viewing -> viewing.actor().userAgent().isEmpty()))
                .addresses(AddressPrivacy.MASK_ONLY.withFingerprints(FingerprintKey.of(secret.derive("address"))))
                .build();
    }

    private static WebServer serve(Arguments arguments, Forum forum, Secret secret) throws IOException {
        Front front = new Front(
                forum,
                POLICY,
                new Sessions(secret, CLOCK),
                new Site(arguments.staff(), new Times(CLOCK, ZoneId.systemDefault()), arguments.site()));
        InetSocketAddress address = new InetSocketAddress(arguments.host(), arguments.port());
        return WebServer.start(address, new Proxies(arguments.proxies()), front);
    }

    private static WritingLimits limits(Duration interval) {
        return interval.isZero()
                ? WritingLimits.none()
                : WritingLimits.standard()
                        .intervals(interval, interval.multipliedBy(3).dividedBy(10));
    }

    int port() {
        return server.port();
    }

    Forum forum() {
        return forum;
    }

    /** Answers what is under way, and then stores the views that wait. */
    @Override
    public void close() {
        try (store;
                forum) {
            server.close();
        }
    }
}
