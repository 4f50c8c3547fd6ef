package dev.madang.forum.examples.customstorage;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.ExportQuery;
import dev.madang.forum.storage.Intake;
import dev.madang.forum.storage.TransferItem;
import dev.madang.forum.storage.TransferStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

record RocksTransfer(RocksStore store) implements TransferStorage {

    @Override
    public List<Intake> takeIn(List<TransferItem> batch) {
        return store.write(unit -> {
            TransferIntake intake = new TransferIntake(unit, store);
            return batch.stream().map(intake::take).toList();
        });
    }

    @Override
    public List<TransferItem.OfPost> posts(ExportQuery query) {
        return store.read(reading -> {
            Posts posts = new Posts(reading);
            Listing all = Listing.of(query.board(), Visibility.EVERYTHING);
            return new Lists(reading)
                    .above(all, Optional.of(Order.of(query.post())), query.limit()).stream()
                            .map(id -> TransferItems.of(posts, posts.known(PostId.of(id))))
                            .toList();
        });
    }

    @Override
    public List<TransferItem.OfComment> comments(ExportQuery query) {
        return store.read(reading -> {
            List<TransferItem.OfComment> items = new ArrayList<>();
            Key entries = Listing.of(query.board(), Visibility.EVERYTHING).entries();
            try (Cursor posts = reading.ascending(entries.number(query.post()), entries.end())) {
                while (items.size() < query.limit() && posts.next()) {
                    long number = posts.key().after(entries).number();
                    PostRow post =
                            new Posts(reading).known(PostId.of(posts.value().number()));
                    int after = number == query.post() ? query.comment() : 0;
                    new Comments(reading)
                            .byNumber(post.id, after, query.limit() - items.size())
                            .forEach(row -> items.add(TransferItems.of(post, row)));
                }
            }
            return items;
        });
    }
}
