package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.Forum;
import dev.madang.forum.ForumException;
import dev.madang.forum.access.AccessPolicy;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.examples.boardweb.http.HttpProblem;
import dev.madang.forum.examples.boardweb.http.Reply;
import dev.madang.forum.examples.boardweb.http.Request;
import dev.madang.forum.examples.boardweb.http.Routes;
import dev.madang.forum.examples.boardweb.http.WebServer;
import dev.madang.forum.examples.boardweb.session.Session;
import dev.madang.forum.examples.boardweb.session.Sessions;
import dev.madang.forum.examples.boardweb.text.Language;
import dev.madang.forum.examples.boardweb.text.Words;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The door: says who visits, finds the page, checks that forms are the visitor's own, and turns exceptions into pages. Thread-safe. */
public final class Front implements WebServer.Site {

    private static final int LONGEST_USER_AGENT = 500;

    private final Sessions sessions;
    private final Site site;
    private final Map<Language, Words> words =
            Arrays.stream(Language.values()).collect(Collectors.toMap(Function.identity(), Words::load));
    private final Routes<Handler> routes = new Routes<>();
    private final ErrorPages errors;

    /** Pages of {@code forum}, which was built with {@code policy}. */
    public Front(Forum forum, AccessPolicy policy, Sessions sessions, Site site) {
        this.sessions = sessions;
        this.site = site;
        Host host = new Host(forum, new May(policy), new Templates());
        this.errors = new ErrorPages(host);
        addRoutes(host);
    }

    private void addRoutes(Host host) {
        for (Asset asset : Asset.ALL) {
            routes.get(asset.path(), visit -> asset.reply());
        }
        ReadingPages reading = new ReadingPages(host);
        new HomePages(host).addTo(routes);
        new ListPages(host).addTo(routes);
        new FeedPages(host, site.url()).addTo(routes);
        new LoginPages(host, sessions).addTo(routes);
        new WritingPages(host).addTo(routes);
        reading.addTo(routes);
        new ActionPages(host).addTo(routes);
        new CommentPages(host, reading).addTo(routes);
    }

    @Override
    public Reply answer(Request request) {
        return new Knock(request).answer();
    }

    /** One request at the door. */
    private final class Knock {

        private final Request request;
        private final boolean known;
        private final Session session;
        private boolean remember;
        private Visit visit;

        Knock(Request request) {
            this.request = request;
            Optional<Session> cookie = request.cookie(Sessions.COOKIE).flatMap(sessions::read);
            this.known = cookie.isPresent();
            this.session = cookie.orElseGet(Session::guest);
            this.visit = visit(Map.of());
        }

        private Visit visit(Map<String, String> path) {
            return new Visit(new Visit.Parts(request, actor(), language(), site.times(), this::token), path);
        }

        private Actor actor() {
            String userAgent = request.header("User-Agent").orElse("").replaceAll("[^ -~]", "?");
            return site.staff()
                    .actor(session.member(), request.client())
                    .userAgent(userAgent.substring(0, Math.min(userAgent.length(), LONGEST_USER_AGENT)));
        }

        private Words language() {
            return Objects.requireNonNull(words.get(Language.preferred(request.header("Accept-Language"))));
        }

        /** A guest gets a cookie when a form is made for them, and not before. */
        private String token() {
            remember = !known;
            return sessions.token(session);
        }

        Reply answer() {
            Reply reply = page();
            if (reply.isHtml()) {
                reply = reply.with("Content-Language", visit.words().language().tag())
                        .with("Vary", "Accept-Language, Cookie");
            }
            return remember && !reply.headers().containsKey("Set-Cookie")
                    ? reply.with("Set-Cookie", sessions.write(session, request.isSecure()))
                    : reply;
        }

        private Reply page() {
            try {
                Routes.Match<Handler> match = routes.find(request.method(), request.segments());
                visit = visit(match.values());
                if (request.method().equals("POST")
                        && !sessions.isToken(session, request.form().text("csrf"))) {
                    throw known ? HttpProblem.stale() : HttpProblem.forged();
                }
                return match.handler().handle(visit);
            } catch (HttpProblem e) {
                return errors.of(visit, e);
            } catch (ForumException e) {
                return errors.of(visit, e);
            } catch (RuntimeException e) {
                return errors.of(visit, e);
            }
        }
    }
}
