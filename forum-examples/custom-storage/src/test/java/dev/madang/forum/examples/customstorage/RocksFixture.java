package dev.madang.forum.examples.customstorage;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.maintenance.Discrepancy.Count;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.tck.Capability;
import dev.madang.forum.tck.StorageFixture;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Gives each test a directory of its own. */
final class RocksFixture implements StorageFixture {

    private Path directory = Path.of("");

    @Override
    public String name() {
        return "RocksDB";
    }

    @Override
    public ForumStorage fresh() {
        try {
            directory = Files.createTempDirectory("rocks-forum");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RocksForumStorage.open(directory);
    }

    @Override
    public ForumStorage reopen(ForumStorage storage) {
        storage.close();
        return RocksForumStorage.open(directory);
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.DURABLE, Capability.SKEWABLE);
    }

    @Override
    public void dispose(ForumStorage storage) {
        storage.close();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean skew(ForumStorage storage, Count count, PostNumber post) {
        RocksStore store = ((RocksForumStorage) storage).store();
        PostId id =
                storage.posts().head(new PostRef.ByNumber(post)).orElseThrow().id();
        return store.write(unit -> {
            skew(unit, count, post.board(), id);
            return true;
        });
    }

    private static void skew(Writing unit, Count count, BoardKey board, PostId post) {
        ThreadRow thread = ThreadRow.find(unit, post);
        Listing listed = Listing.of(board, Visibility.PUBLISHED);
        switch (count) {
            case BOARD_POSTS -> addOne(unit, Blocks.key(listed, Blocks.WHOLE, 0));
            case BOARD_NOTICES -> addOne(unit, Blocks.key(Listing.of(ListKind.NOTICES, board), Blocks.WHOLE, 0));
            case CATEGORY_POSTS ->
                addOne(
                        unit,
                        Blocks.key(Listing.of(board, Category.of("없는 말머리"), Visibility.PUBLISHED), Blocks.WHOLE, 0));
            case BOARD_LAST_NUMBER ->
                new BoardRow(BoardRow.find(unit, board).orElseThrow().board(), 3).save(unit);
            case POST_COMMENTS -> thread.plus(1).save(unit, post);
            case POST_THREAD -> addOne(unit, Blocks.key(Listing.of(post, Visibility.PUBLISHED), Blocks.WHOLE, 0));
            case POST_LAST_NUMBER -> thread.reaching(thread.lastNumber() + 1).save(unit, post);
            case INDEX -> addOne(unit, Blocks.key(listed, Blocks.SMALL, 0));
        }
    }

    private static void addOne(Writing unit, Key count) {
        unit.put(count, Out.ofNumber(unit.number(count) + 1));
    }
}
