package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.Violations;
import dev.madang.forum.examples.boardweb.http.Reply;
import dev.madang.forum.examples.boardweb.http.Routes;
import dev.madang.forum.examples.boardweb.session.Session;
import dev.madang.forum.examples.boardweb.session.Sessions;
import dev.madang.forum.text.TextRule;
import java.util.Map;

/** Logging in by name alone, and out: an example has no passwords, and says so. */
record LoginPages(Host host, Sessions sessions) {

    /** As a nickname, which the name is offered for. */
    static final TextRule NAME = TextRule.line("name", 1, 40);

    void addTo(Routes<Handler> routes) {
        routes.get("/login", this::blank);
        routes.post("/login", this::login);
        routes.post("/logout", this::logout);
    }

    private Reply blank(Visit visit) {
        return show(visit, 200, Form.of(Map.of("next", visit.query().text("next"))));
    }

    private Reply show(Visit visit, int status, Form form) {
        return host.templates()
                .page(status, "login", new LoginPage(visit.frameWithForm(visit.say("login.title")), form));
    }

    private Reply login(Visit visit) {
        Violations violations = new Violations();
        String name = NAME.check(visit.form().text("name"), violations);
        if (!violations.isEmpty()) {
            return show(visit, 400, Form.of(visit.form()).with(violations.found(), visit.words()));
        }
        String next = Visit.localPath(visit.form().text("next")).orElse("/");
        return Reply.seeOther(next)
                .with(
                        "Set-Cookie",
                        sessions.write(Session.of(name), visit.request().isSecure()));
    }

    private Reply logout(Visit visit) {
        return Reply.seeOther("/")
                .with("Set-Cookie", sessions.end(visit.request().isSecure()));
    }
}
