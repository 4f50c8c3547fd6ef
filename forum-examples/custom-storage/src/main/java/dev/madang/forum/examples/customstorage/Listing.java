package dev.madang.forum.examples.customstorage;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.AddressFingerprint;
import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.post.PostId;

/**
 * One kept list.
 *
 * @param kind its kind
 * @param of what it is the list of, as keys have it
 */
record Listing(ListKind kind, Key of) {

    static Listing of(ListKind kind, BoardKey board) {
        return new Listing(kind, Key.EMPTY.text(board.value()));
    }

    static Listing of(BoardKey board, Visibility visibility) {
        return of(visibility == Visibility.PUBLISHED ? ListKind.LISTED : ListKind.ALL, board);
    }

    static Listing of(BoardKey board, Category category, Visibility visibility) {
        ListKind kind = visibility == Visibility.PUBLISHED ? ListKind.CATEGORY_LISTED : ListKind.CATEGORY;
        return new Listing(kind, Key.EMPTY.text(board.value()).text(category.value()));
    }

    static Listing of(BoardKey board, MemberId member) {
        return new Listing(ListKind.OF_MEMBER, Key.EMPTY.text(board.value()).text(member.value()));
    }

    static Listing of(PostId post, Visibility visibility) {
        ListKind kind = visibility == Visibility.PUBLISHED ? ListKind.THREAD_LISTED : ListKind.THREAD;
        return new Listing(kind, Key.EMPTY.number(post.value()));
    }

    static Listing writtenBy(MemberId member) {
        return new Listing(ListKind.BY_MEMBER, Key.EMPTY.text(member.value()));
    }

    static Listing writtenFrom(AddressFingerprint fingerprint) {
        return new Listing(ListKind.BY_FINGERPRINT, Key.EMPTY.text(fingerprint.value()));
    }

    static Listing writtenFrom(MaskedAddress mask) {
        return new Listing(ListKind.BY_MASK, Key.EMPTY.text(mask.value()));
    }

    static Listing kept() {
        return new Listing(ListKind.KEPT, Key.EMPTY);
    }

    /** What the keys of all entries begin with. */
    Key entries() {
        return Key.of(Table.ENTRY).letter(kind.letter).join(of);
    }

    /** What the keys of all counts begin with. */
    Key counts() {
        return Key.of(Table.COUNT).letter(kind.letter).join(of);
    }
}
