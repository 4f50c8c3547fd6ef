package dev.madang.forum.memory;

import dev.madang.forum.maintenance.Discrepancy;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.tck.Capability;
import dev.madang.forum.tck.StorageFixture;
import java.util.Set;

/** How the contract kit gets at {@link InMemoryForumStorage}. */
final class InMemoryStorageFixture implements StorageFixture {

    @Override
    public String name() {
        return "in-memory";
    }

    @Override
    public ForumStorage fresh() {
        return new InMemoryForumStorage();
    }

    /** Closed is gone. */
    @Override
    public ForumStorage reopen(ForumStorage storage) {
        storage.close();
        return fresh();
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.SKEWABLE);
    }

    @Override
    public boolean skew(ForumStorage storage, Discrepancy.Count count, PostNumber number) {
        BoardRow board = ((MemoryBoards) storage.boards()).state().board(number.board());
        PostRow post = board.numbers.get(number.value());
        switch (count) {
            case BOARD_POSTS -> board.lists.listed.remove(number.value());
            case BOARD_NOTICES -> board.lists.notices.put(number.value(), post);
            case CATEGORY_POSTS ->
                board.lists
                        .publishedByCategory
                        .get(post.content.category().orElseThrow())
                        .remove(number.value());
            case BOARD_LAST_NUMBER -> board.lastNumber--;
            case POST_COMMENTS -> post.thread.published++;
            case POST_THREAD ->
                post.thread.listed.remove(post.thread.all.slice(0, 1).get(0).path);
            case POST_LAST_NUMBER -> post.thread.lastNumber--;
            case INDEX -> {
                return false;
            }
        }
        return true;
    }
}
