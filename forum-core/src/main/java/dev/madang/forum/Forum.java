package dev.madang.forum;

import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.service.BoardService;
import dev.madang.forum.service.CommentService;
import dev.madang.forum.service.MaintenanceService;
import dev.madang.forum.service.MemberService;
import dev.madang.forum.service.PostService;
import dev.madang.forum.service.Services;
import dev.madang.forum.service.TransferService;
import dev.madang.forum.service.ViewService;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.view.ViewCounting;

/**
 * A forum that a host program embeds. Thread-safe; made once, and closed when the host stops.
 *
 * <pre>{@code
 * try (Forum forum = Forum.builder().storage(storage).build()) {
 *   Actor writer = Actor.member("u-42", ClientAddress.of("112.171.9.7"));
 *   Post post = forum.posts().write(writer, PostDraft.on(BoardKey.of("free"))
 *       .nickname("카카오").title("…").body("…"));
 *   PostPage page = forum.posts().list(writer, BoardKey.of("free"), Paging.page(1));
 * }
 * }</pre>
 *
 * <p>Once it is closed, its services throw {@link IllegalStateException}.
 *
 * <p>It has no static state, no thread-locals, and no thread but the one that buffered view counting asks for.
 */
public final class Forum implements AutoCloseable {

    private final Services services;
    private final boolean derived;

    Forum(Services services) {
        this(services, false);
    }

    private Forum(Services services, boolean derived) {
        this.services = services;
        this.derived = derived;
    }

    /** Begins a forum: {@link ForumBuilder#storage} must be given. */
    public static ForumBuilder builder() {
        return new ForumBuilder();
    }

    /** A forum in memory, gone when it is closed, with each view stored at once: for a host's own tests. */
    public static Forum inMemory() {
        return builder()
                .storage(new InMemoryForumStorage())
                .viewCounting(ViewCounting.immediate())
                .build();
    }

    /**
     * The same forum over another storage, such as one that is bound to a transaction of the host's. It shares the settings and the counter of
     * views; closing it does nothing.
     */
    public Forum with(ForumStorage storage) {
        return new Forum(services.over(Violations.required("storage", storage)), true);
    }

    /** Boards. */
    public BoardService boards() {
        return services.boards();
    }

    /** Posts and their lists. */
    public PostService posts() {
        return services.posts();
    }

    /** Comments. */
    public CommentService comments() {
        return services.comments();
    }

    /** Views. */
    public ViewService views() {
        return services.views();
    }

    /** What is held of the host's members. */
    public MemberService members() {
        return services.members();
    }

    /** Import and export. */
    public TransferService transfer() {
        return services.transfer();
    }

    /** Verifying, repairing, forgetting. */
    public MaintenanceService maintenance() {
        return services.maintenance();
    }

    /**
     * Stores the views that wait and closes the storage.
     *
     * @throws StorageException when the views could not be stored; the storage is closed all the same
     */
    @Override
    public void close() {
        if (!derived) {
            services.close();
        }
    }
}
