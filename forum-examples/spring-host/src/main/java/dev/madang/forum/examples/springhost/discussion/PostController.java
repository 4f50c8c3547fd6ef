package dev.madang.forum.examples.springhost.discussion;

import dev.madang.forum.Forum;
import dev.madang.forum.Violations;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostEdit;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.PostPage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Posts over HTTP. None of these needs a transaction of the host's: each call to the forum is one of its own. */
@RestController
@RequestMapping("/api/boards/{board}/posts")
class PostController {

    private final Forum forum;

    PostController(Forum forum) {
        this.forum = forum;
    }

    /**
     * Other words for a post.
     *
     * @param version the one that was seen
     */
    record Edit(
            @Nullable Long version,
            @Nullable String title,
            @Nullable String body) {

        PostEdit of(Post post) {
            PostEdit edit = PostEdit.of(post.id(), Violations.required("version", version));
            if (title != null) {
                edit.title(title);
            }
            if (body != null) {
                edit.body(body);
            }
            return edit;
        }
    }

    @GetMapping
    PageView<PostRow> list(Actor actor, @PathVariable String board, @RequestParam(defaultValue = "1") int page) {
        PostPage found = forum.posts().list(actor, BoardKey.of(board), Paging.page(page));
        return new PageView<>(
                found.posts().stream().map(PostRow::of).toList(), found.page(), found.pages(), found.total());
    }

    @GetMapping("/{number}")
    PostView open(Actor actor, @PathVariable String board, @PathVariable long number) {
        return PostView.of(forum.posts().open(actor, PostNumber.of(BoardKey.of(board), number)));
    }

    @PatchMapping("/{number}")
    PostView edit(Actor actor, @PathVariable String board, @PathVariable long number, @RequestBody Edit edit) {
        Post post = forum.posts().get(actor, PostNumber.of(BoardKey.of(board), number));
        return PostView.of(forum.posts().edit(actor, edit.of(post)));
    }

    /** Deletes one's own post; a moderator removes another's. */
    @DeleteMapping("/{number}")
    PostView delete(Actor actor, @PathVariable String board, @PathVariable long number) {
        Post post = forum.posts().get(actor, PostNumber.of(BoardKey.of(board), number));
        boolean own = post.author().member().equals(actor.member());
        return PostView.of(
                own || !actor.moderates(post.board())
                        ? forum.posts().delete(actor, post.id())
                        : forum.posts().remove(actor, post.id()));
    }
}
