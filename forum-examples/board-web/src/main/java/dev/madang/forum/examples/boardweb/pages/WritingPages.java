package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.access.Action;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.board.Category;
import dev.madang.forum.examples.boardweb.http.Params;
import dev.madang.forum.examples.boardweb.http.Reply;
import dev.madang.forum.examples.boardweb.http.Routes;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.PostEdit;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writing posts and changing their words. */
record WritingPages(Host host) {

    void addTo(Routes<Handler> routes) {
        routes.get("/boards/{board}/write", this::blank);
        routes.post("/boards/{board}/write", this::write);
        routes.get("/boards/{board}/{number}/edit", this::present);
        routes.post("/boards/{board}/{number}/edit", this::edit);
    }

    private Reply blank(Visit visit) {
        Board board = board(visit);
        if (!host.may().board(visit.actor(), Action.WRITE, board)) {
            throw new AccessDeniedException("write");
        }
        String nickname = visit.actor().member().map(Object::toString).orElse("");
        Form form =
                Form.of(Map.of("nickname", nickname, "category", visit.query().text("category")));
        return show(visit, 200, board, form, Editing.NOTHING);
    }

    private Reply write(Visit visit) {
        Board board = board(visit);
        return new Submission(visit)
                .of(
                        () -> Paths.post(host.forum()
                                .posts()
                                .write(visit.actor(), draft(board, visit.form()))
                                .number()),
                        (status, form) -> show(visit, status, board, form, Editing.NOTHING));
    }

    private static PostDraft draft(Board board, Params typed) {
        PostDraft draft = PostDraft.on(board.key())
                .title(typed.text("title"))
                .body(typed.text("body"))
                .nickname(typed.text("nickname"))
                .category(typed.text("category"));
        typed.get(Form.KEY).ifPresent(draft::idempotencyKey);
        // The engine names what breaks any board's limits first, and what breaks this board's after that: a form wants
        // both.
        draft.check(board.settings().limits());
        return typed.has("secret") ? draft.secret() : draft;
    }

    private Reply present(Visit visit) {
        Post post = host.forum().posts().get(visit.actor(), visit.post());
        Board board = host.forum().boards().get(visit.actor(), post.board());
        if (!host.may().post(visit.actor(), Action.EDIT, board, post.summary())) {
            throw new AccessDeniedException("edit");
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", post.title());
        values.put("body", post.body());
        values.put("category", post.category().map(Category::value).orElse(""));
        if (post.is(PostFlag.SECRET)) {
            values.put("secret", "on");
        }
        return show(visit, 200, board, Form.of(values).with(Seen.of(post)), Editing.of(post));
    }

    private Reply edit(Visit visit) {
        Post post = host.forum().posts().get(visit.actor(), visit.post());
        Board board = host.forum().boards().get(visit.actor(), post.board());
        return new Submission(visit)
                .of(
                        new Submission.Edit(
                                version -> edited(visit, PostEdit.of(post.id(), version)),
                                () -> Seen.of(host.forum().posts().get(visit.actor(), post.id())),
                                () -> conflict(visit, board, post.id())),
                        (status, form) -> show(visit, status, board, form, Editing.of(post)));
    }

    private String edited(Visit visit, PostEdit edit) {
        Post post = host.forum().posts().edit(visit.actor(), change(edit, visit.form()));
        return Paths.post(post.number());
    }

    private static PostEdit change(PostEdit edit, Params typed) {
        edit.title(typed.text("title")).body(typed.text("body"));
        String category = typed.text("category");
        if (category.isEmpty()) {
            edit.noCategory();
        } else {
            edit.category(category);
        }
        return typed.has("secret") ? edit.secret() : edit.open();
    }

    /** Both texts side by side; what is sent from there takes the other edit's place, since its writer has seen it. */
    private Reply conflict(Visit visit, Board board, PostId id) {
        Post now = host.forum().posts().get(visit.actor(), id);
        Form form = Form.of(visit.form()).with(Seen.of(now)).with(visit.say("conflict.edited"));
        Editing editing = new Editing(Optional.of(now), Optional.of(Present.of(now, visit.words())));
        return show(visit, 409, board, form, editing);
    }

    /** Which post is changed, and what another edit made of it. */
    private record Editing(Optional<Post> post, Optional<Present> present) {

        static final Editing NOTHING = new Editing(Optional.empty(), Optional.empty());

        static Editing of(Post post) {
            return new Editing(Optional.of(post), Optional.empty());
        }
    }

    private Reply show(Visit visit, int status, Board board, Form form, Editing editing) {
        Optional<String> path = editing.post().map(post -> Paths.post(post.number()));
        WritingPage page = new WritingPage(
                visit.frameWithForm(visit.say(path.isPresent() ? "edit.title" : "write.title") + " · " + board.name()),
                BoardHead.of(board, visit, host.may()),
                form,
                path.map(post -> post + "/edit").orElseGet(() -> Paths.board(board.key()) + "/write"),
                rules(board, editing.post()),
                path,
                editing.present());
        return host.templates().page(status, "write", page);
    }

    /** What a post has may stay, also where the board would not take it today. */
    private static WritingPage.Rules rules(Board board, Optional<Post> post) {
        Set<String> categories = new LinkedHashSet<>();
        board.settings().categories().forEach(category -> categories.add(category.value()));
        post.flatMap(Post::category).ifPresent(category -> categories.add(category.value()));
        return new WritingPage.Rules(
                List.copyOf(categories),
                board.settings().has(BoardFeature.SECRETS)
                        || post.filter(p -> p.is(PostFlag.SECRET)).isPresent());
    }

    private Board board(Visit visit) {
        return host.forum().boards().get(visit.actor(), visit.board());
    }
}
