package dev.madang.forum.examples.springhost.discussion;

import dev.madang.forum.ConflictException;
import dev.madang.forum.Forum;
import dev.madang.forum.Violations;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.PostWithComments;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostEdit;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.PostPage;
import dev.madang.forum.service.PostService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
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

        /** Makes it; one without words is done when it has seen the present version. */
        Post of(Post post, Actor actor, PostService posts) {
            long seen = Violations.required("version", version);
            if (title != null || body != null) {
                return posts.edit(actor, words(PostEdit.of(post.id(), seen)));
            }
            if (post.version() != seen) {
                throw ConflictException.version("post", seen, post.version());
            }
            return post;
        }

        private PostEdit words(PostEdit edit) {
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

    /** A person opens a post with a page of its comments, which counts a view; Spring sends HEAD here too, by which nobody reads. */
    @GetMapping("/{number}")
    PostView open(
            Actor actor,
            @PathVariable String board,
            @PathVariable long number,
            @RequestParam(defaultValue = "1") int page,
            HttpMethod method) {
        PostNumber wanted = PostNumber.of(BoardKey.of(board), number);
        Paging comments = Paging.page(page);
        return PostView.of(
                method.equals(HttpMethod.HEAD)
                        ? look(actor, wanted, comments)
                        : forum.posts().openWithComments(actor, wanted, comments));
    }

    private PostWithComments look(Actor actor, PostNumber wanted, Paging comments) {
        Post post = forum.posts().get(actor, wanted);
        return new PostWithComments(post, forum.comments().list(actor, post.id(), comments));
    }

    @PatchMapping("/{number}")
    PostView edit(Actor actor, @PathVariable String board, @PathVariable long number, @RequestBody Edit edit) {
        Post post = forum.posts().get(actor, PostNumber.of(BoardKey.of(board), number));
        return PostView.of(edit.of(post, actor, forum.posts()));
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
