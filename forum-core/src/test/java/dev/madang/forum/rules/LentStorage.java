package dev.madang.forum.rules;

import dev.madang.forum.ForwardingStorage;
import dev.madang.forum.storage.ForumStorage;

/** A storage that stays open when the forum that it was lent to is closed. */
final class LentStorage extends ForwardingStorage {

    LentStorage(ForumStorage inner) {
        super(inner);
    }

    @Override
    public void close() {}
}
