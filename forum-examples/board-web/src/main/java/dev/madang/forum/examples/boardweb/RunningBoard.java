package dev.madang.forum.examples.boardweb;

import dev.madang.forum.Forum;
import dev.madang.forum.access.AccessPolicy;
import dev.madang.forum.actor.AddressPrivacy;
import dev.madang.forum.actor.FingerprintKey;
import dev.madang.forum.examples.boardweb.http.Proxies;
import dev.madang.forum.examples.boardweb.http.WebServer;
import dev.madang.forum.examples.boardweb.pages.Front;
import dev.madang.forum.examples.boardweb.session.Secret;
import dev.madang.forum.examples.boardweb.session.Sessions;
import dev.madang.forum.examples.boardweb.text.Times;
import dev.madang.forum.limit.WritingLimits;
import dev.madang.forum.view.ViewRule;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** The engine and the server, put together. Thread-safe. */
final class RunningBoard implements AutoCloseable {

    private final Forum forum;
    private final WebServer server;

    private RunningBoard(Forum forum, WebServer server) {
        this.forum = forum;
        this.server = server;
    }

    /** Opens the forum, fills it, and begins to serve it. */
    static RunningBoard start(Arguments arguments, PrintStream err) throws IOException {
        Clock clock = Clock.systemUTC();
        Secret secret = arguments.database().secret();
        AccessPolicy policy = AccessPolicy.standard();
        Forum forum = Forum.builder()
                .storage(arguments.database().open())
                .clock(clock)
                .accessPolicy(policy)
                .writingLimits(limits(arguments.writeInterval()))
                .viewRule(ViewRule.STANDARD.ignoring(
                        viewing -> Crawlers.isOne(viewing.actor().userAgent())))
                .addresses(AddressPrivacy.MASK_ONLY.withFingerprints(FingerprintKey.of(secret.derive("address"))))
                .build();
        try {
            Intake intake = new Intake(forum, clock, err);
            if (arguments.file().isPresent()) {
                intake.take(arguments.file().get());
            }
            intake.sampleIfEmpty();
            Front front = new Front(
                    forum,
                    policy,
                    new Sessions(secret, clock),
                    arguments.staff(),
                    new Times(clock, ZoneId.systemDefault()));
            InetSocketAddress address = new InetSocketAddress(arguments.host(), arguments.port());
            return new RunningBoard(forum, WebServer.start(address, new Proxies(arguments.proxies()), front));
        } catch (IOException | RuntimeException e) {
            forum.close();
            throw e;
        }
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
        try (forum) {
            server.close();
        }
    }
}
