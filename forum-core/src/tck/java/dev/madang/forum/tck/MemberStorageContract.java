package dev.madang.forum.tck;

import static dev.madang.forum.tck.Samples.FREE;
import static dev.madang.forum.tck.Samples.HOUR;
import static dev.madang.forum.tck.Samples.QNA;
import static dev.madang.forum.tck.Samples.TALK;
import static dev.madang.forum.tck.Samples.at;
import static dev.madang.forum.tck.Samples.claim;
import static dev.madang.forum.tck.Samples.fingerprinted;
import static dev.madang.forum.tck.Samples.guest;
import static dev.madang.forum.tck.Samples.kept;
import static dev.madang.forum.tck.Samples.masked;
import static dev.madang.forum.tck.Samples.member;
import static dev.madang.forum.tck.Samples.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.CommentRecord;
import dev.madang.forum.storage.EditPost.History;
import dev.madang.forum.storage.EraseMember;
import dev.madang.forum.storage.EraseMember.Words;
import dev.madang.forum.storage.FirstView;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.MemberStorage;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.PostState;
import dev.madang.forum.storage.RecentQuery;
import dev.madang.forum.storage.RecentWrite;
import dev.madang.forum.storage.Settlement;
import dev.madang.forum.storage.TransferItem.OfComment;
import dev.madang.forum.storage.TransferItem.OfPost;
import dev.madang.forum.storage.TransferItem.Signature;
import dev.madang.forum.text.TextDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract of {@link MemberStorage}. */
public abstract class MemberStorageContract extends StorageContract {

    private static final Author MEMBER = member("u-1", "카카오");
    private static final Author OTHER = member("u-2", "카카오");
    private static final Origin HERE = masked("1.2.3.4");
    private static final Origin THERE = masked("5.6.7.8");

    @BeforeEach
    final void storeBoards() {
        scene.board(FREE);
        scene.board(QNA);
    }

    private MemberStorage members() {
        return storage.members();
    }

    private PostId write(Author author, Origin origin, Instant at) {
        return scene.write(PostSample.on(FREE).by(author).from(origin).at(at)).id();
    }

    private CommentId comment(PostId post, Author author, Origin origin, Instant at) {
        return scene.comment(CommentSample.on(post).by(author).from(origin).at(at));
    }

    @Nested
    @DisplayName("MemberStorage.recent")
    class Recent {

        private List<Instant> recent(Optional<MemberId> member, Origin origin, Instant since, int limit) {
            return members().recent(new RecentQuery(member, origin, since, limit)).stream()
                    .map(RecentWrite::at)
                    .toList();
        }

        private List<Instant> byMember() {
            return recent(MEMBER.member(), Origin.UNKNOWN, at(0), 100);
        }

        private List<Instant> from(Origin origin) {
            return recent(Optional.empty(), origin, at(0), 100);
        }

        @Test
        @DisplayName("“What was written since a time … by a member or from an address, newest first”")
        void answersPostsAndComments() {
            PostId post = write(OTHER, HERE, at(1));
            write(MEMBER, THERE, at(5));
            comment(post, MEMBER, THERE, at(3));
            scene.write(PostSample.on(QNA).by(MEMBER).from(HERE).at(at(4)));
            comment(post, guest("손님"), HERE, at(2));
            write(OTHER, masked("9.9.9.9"), at(6));

            assertThat(recent(MEMBER.member(), HERE, at(0), 100)).containsExactly(at(5), at(4), at(3), at(2), at(1));
            assertThat(recent(MEMBER.member(), HERE, at(0), 2)).containsExactly(at(5), at(4));
            assertThat(byMember()).containsExactly(at(5), at(4), at(3));
            assertThat(from(HERE)).containsExactly(at(4), at(2), at(1));
        }

        @Test
        @DisplayName("“from this time on”")
        void beginsAtTheTime() {
            write(MEMBER, HERE, at(1));
            write(MEMBER, HERE, at(2));

            assertThat(recent(MEMBER.member(), Origin.UNKNOWN, at(2), 10)).containsExactly(at(2));
            assertThat(recent(MEMBER.member(), Origin.UNKNOWN, at(2).plusNanos(1_000), 10))
                    .isEmpty();
            assertThat(recent(Optional.empty(), HERE, at(2), 10)).containsExactly(at(2));
        }

        @Test
        @DisplayName("Each row says what it is, when, by whom, and “the digest of its text as it was first written”")
        void answersWhole() {
            PostId post = scene.write(PostSample.on(FREE)
                            .title("제목")
                            .body("본문")
                            .by(MEMBER)
                            .at(at(1)))
                    .id();
            scene.comment(
                    CommentSample.on(post).body("댓글").by(guest("손님")).from(HERE).at(at(2)));
            scene.edit(post, new PostContent("새 제목", "새 본문", Optional.empty(), Secrecy.OPEN), History.DROPPED);

            assertThat(members().recent(new RecentQuery(MEMBER.member(), HERE, at(0), 10)))
                    .containsExactly(
                            new RecentWrite(RecentWrite.Kind.COMMENT, at(2), TextDigest.of("댓글"), Optional.empty()),
                            new RecentWrite(RecentWrite.Kind.POST, at(1), TextDigest.of("제목", "본문"), MEMBER.member()));
        }

        @Test
        @DisplayName("“in any status”, wherever the post is; what is purged is nobody's")
        void answersInAnyStatus() {
            PostId deleted = write(MEMBER, HERE, at(1));
            PostId purged = write(MEMBER, HERE, at(2));
            PostId moved = write(MEMBER, HERE, at(3));
            CommentId removed = comment(deleted, MEMBER, HERE, at(4));
            CommentId gone = comment(moved, MEMBER, HERE, at(5));
            scene.state(deleted, ContentStatus.DELETED);
            scene.state(purged, ContentStatus.PURGED);
            scene.status(removed, ContentStatus.REMOVED);
            scene.status(gone, ContentStatus.PURGED);
            scene.move(moved, QNA);

            assertThat(byMember()).containsExactly(at(4), at(3), at(1));
            assertThat(from(HERE)).containsExactly(at(4), at(3), at(1));
        }

        @Test
        @DisplayName("“An address is the same when the fingerprints are equal”")
        void comparesFingerprints() {
            PostId post = write(OTHER, fingerprinted("1.2.3.4", 1), at(1));
            comment(post, guest("손님"), fingerprinted("1.2.99.4", 1), at(2));
            write(guest("손님"), fingerprinted("1.2.3.4", 2), at(3));
            write(guest("손님"), HERE, at(4));
            comment(post, OTHER, kept("1.2.3.4", at(9)), at(5));

            assertThat(from(fingerprinted("1.2.3.4", 1))).containsExactly(at(1));
            assertThat(from(fingerprinted("1.2.99.4", 1))).containsExactly(at(2));
            assertThat(from(fingerprinted("1.2.3.4", 0))).containsExactly(at(5));
        }

        @Test
        @DisplayName("“or, where the query has none, when the masks are”")
        void comparesMasks() {
            PostId post = write(OTHER, fingerprinted("1.2.3.4", 1), at(1));
            comment(post, guest("손님"), masked("1.2.99.4"), at(2));
            write(guest("손님"), masked("1.2.3.5"), at(3));
            write(guest("손님"), Origin.UNKNOWN, at(4));
            write(guest("손님"), masked("2001:db8:1::1"), at(5));

            assertThat(from(HERE)).containsExactly(at(2), at(1));
            assertThat(from(masked("2001:db8:1:2::9"))).containsExactly(at(5));
        }

        @Test
        @DisplayName("An address that is not known is nobody's")
        void knowsNoUnknownAddress() {
            write(guest("손님"), Origin.UNKNOWN, at(1));

            assertThat(from(Origin.UNKNOWN)).isEmpty();
        }

        @Test
        @DisplayName("Members whose ids look alike are different members")
        void tellsMembersApart() {
            List<String> alike = List.of("u-1", "U-1", "u-1 ", "u-10", "ú-1", "ß", "ss", "🦉".repeat(100));
            for (int i = 0; i < alike.size(); i++) {
                write(member(alike.get(i), "닉"), THERE, at(i));
            }
            for (int i = 0; i < alike.size(); i++) {
                assertThat(recent(Optional.of(MemberId.of(alike.get(i))), Origin.UNKNOWN, at(0), 10))
                        .containsExactly(at(i));
            }
        }
    }

    @Nested
    @DisplayName("MemberStorage.settled")
    class Settled {

        @Test
        @DisplayName("“What an idempotency key of this scope was settled with, whatever the digest of the claim”")
        void answersWhatWasSettled() {
            IdempotencyClaim forPost = claim("s", "post", "request");
            IdempotencyClaim forComment = claim("s", "comment", "request");
            PostId post = scene.write(PostSample.on(FREE).claiming(forPost)).id();
            CommentId comment = scene.comment(CommentSample.on(post).claiming(forComment));
            scene.move(post, QNA);

            assertThat(members().settled(forPost))
                    .contains(new Settlement(forPost.requestDigest(), post, OptionalInt.empty()));
            assertThat(members().settled(claim("s", "post", "another")))
                    .contains(new Settlement(forPost.requestDigest(), post, OptionalInt.empty()));
            assertThat(members().settled(forComment))
                    .contains(new Settlement(forComment.requestDigest(), post, OptionalInt.of(comment.number())));
        }

        @Test
        @DisplayName("“of this scope”: nothing is settled under another scope or key")
        void isOfOneScope() {
            scene.write(PostSample.on(FREE).claiming(claim("s", "key", "request")));

            assertThat(members().settled(claim("t", "key", "request"))).isEmpty();
            assertThat(members().settled(claim("s", "Key", "request"))).isEmpty();
            assertThat(members().settled(claim("key", "s", "request"))).isEmpty();
        }
    }

    @Nested
    @DisplayName("MemberStorage.erase")
    class Erase {

        private static final String SCOPE = "member:u-1";

        private int erase(Words words, int limit) {
            return members().erase(new EraseMember(MemberId.of("u-1"), words, SCOPE, viewer(1), limit));
        }

        @Test
        @DisplayName(
                "“Author and origin become unknown”; KEPT: “Text, status and version stay, and nobody is named as the author”")
        void namesNobody() {
            PostId post = write(MEMBER, kept("1.2.3.4", at(9)), at(1));
            CommentId comment = comment(post, MEMBER, kept("1.2.3.4", at(9)), at(2));
            scene.edit(post, new PostContent("새 제목", "새 본문", Optional.empty(), Secrecy.OPEN), History.KEPT);

            assertThat(erase(Words.KEPT, 10)).isEqualTo(2);

            PostHead head = scene.head(post);
            assertThat(head.summary().author()).isEqualTo(Author.UNKNOWN);
            assertThat(head.origin()).isEqualTo(Origin.UNKNOWN);
            assertThat(head.summary().title()).isEqualTo("새 제목");
            assertThat(scene.bodyOf(post)).isEqualTo("새 본문");
            assertThat(storage.posts().history(post, 10)).hasSize(1);
            CommentRecord found = scene.found(comment);
            assertThat(found.comment().author()).isEqualTo(Author.UNKNOWN);
            assertThat(found.comment().address()).isEmpty();
            assertThat(found.origin()).isEqualTo(Origin.UNKNOWN);
            assertThat(found.comment().body()).isEqualTo("저도요 ^^");
        }

        @Test
        @DisplayName("KEPT: “Text, status and version stay”, “numbers stay, and counts equal the rows”")
        void keepsAllElse() {
            PostId post = postOfMember();
            CommentId comment = comment(post, MEMBER, HERE, at(2));
            PostHead before = scene.head(post);

            erase(Words.KEPT, 10);

            PostHead after = scene.head(post);
            assertThat(after.version()).isEqualTo(before.version());
            assertThat(after.state()).isEqualTo(before.state());
            assertThat(after.subject()).isEqualTo(before.subject());
            assertThat(after.summary().number()).isEqualTo(before.summary().number());
            assertThat(after.summary().comments()).isEqualTo(1);
            assertThat(after.summary().category()).contains(TALK);
            assertThat(scene.counts(FREE)).isEqualTo(new BoardCounts(1, 0, Map.of(TALK, 1L)));
            assertThat(scene.found(comment).comment().version()).isEqualTo(1);
            assertThat(scene.found(comment).comment().status()).isEqualTo(ContentStatus.PUBLISHED);
        }

        private PostId postOfMember() {
            return scene.write(PostSample.on(FREE).by(MEMBER).under(TALK).about(Subject.of("order", "1")))
                    .id();
        }

        @Test
        @DisplayName("PURGED: “Each post and comment becomes PURGED, as a change of its status would make it”")
        void purgesWords() {
            PostId published = postOfMember();
            PostId removed = write(MEMBER, HERE, at(2));
            CommentId deleted = comment(published, MEMBER, HERE, at(3));
            scene.edit(published, new PostContent("새 제목", "새 본문", Optional.of(TALK), Secrecy.OPEN), History.KEPT);
            scene.state(removed, ContentStatus.REMOVED);
            scene.status(deleted, ContentStatus.DELETED);

            assertThat(erase(Words.PURGED, 10)).isEqualTo(3);

            assertThat(List.of(published, removed)).allSatisfy(post -> {
                PostHead head = scene.head(post);
                assertThat(head.summary().status()).isEqualTo(ContentStatus.PURGED);
                assertThat(head.version()).isEqualTo(3);
                assertThat(head.summary().title()).isEmpty();
                assertThat(scene.bodyOf(post)).isEmpty();
                assertThat(head.summary().author()).isEqualTo(Author.UNKNOWN);
                assertThat(head.origin()).isEqualTo(Origin.UNKNOWN);
                assertThat(head.subject()).isEmpty();
                assertThat(storage.posts().history(post, 10)).isEmpty();
            });
            CommentRecord found = scene.found(deleted);
            assertThat(found.comment().status()).isEqualTo(ContentStatus.PURGED);
            assertThat(found.comment().version()).isEqualTo(3);
            assertThat(found.comment().body()).isEmpty();
        }

        @Test
        @DisplayName("PURGED: “The status that a restoration brings back is the one that it had; a post's flags stay”")
        void keepsFlagsAndTheStatusBefore() {
            PostId published = write(MEMBER, HERE, at(1));
            PostId removed = write(MEMBER, HERE, at(2));
            CommentId deleted = comment(published, MEMBER, HERE, at(3));
            scene.state(published, ContentStatus.PUBLISHED, PostFlag.NOTICE);
            scene.state(removed, ContentStatus.REMOVED, PostFlag.LOCKED, PostFlag.SECRET);
            scene.status(deleted, ContentStatus.DELETED);

            erase(Words.PURGED, 10);

            assertThat(scene.head(published).state())
                    .isEqualTo(new PostState(ContentStatus.PURGED, ContentStatus.PUBLISHED, Set.of(PostFlag.NOTICE)));
            assertThat(scene.head(removed).state())
                    .isEqualTo(new PostState(
                            ContentStatus.PURGED, ContentStatus.REMOVED, Set.of(PostFlag.LOCKED, PostFlag.SECRET)));
            assertThat(scene.found(deleted).before()).isEqualTo(ContentStatus.DELETED);
            assertThat(scene.counts(FREE)).isEqualTo(new BoardCounts(0, 0, Map.of()));
        }

        @Test
        @DisplayName("PURGED: “numbers stay, and counts equal the rows”")
        void movesCountsOfWhatItPurges() {
            PostId mine = postOfMember();
            PostId theirs = write(OTHER, HERE, at(2));
            CommentId comment = comment(theirs, MEMBER, HERE, at(3));
            comment(theirs, OTHER, HERE, at(4));

            erase(Words.PURGED, 10);

            assertThat(scene.head(mine).summary().number().value()).isEqualTo(1);
            assertThat(scene.found(comment).comment().number()).isEqualTo(1);
            assertThat(scene.counts(FREE)).isEqualTo(new BoardCounts(1, 0, Map.of()));
            assertThat(scene.head(theirs).summary().comments()).isEqualTo(1);
            assertThat(scene.post(FREE).number().value()).isEqualTo(3);
        }

        @Test
        @DisplayName(
                "Others keep what is theirs: members of like ids, guests, and those who wrote from the same address")
        void leavesOthersAlone() {
            List<Author> others = List.of(OTHER, member("U-1", "닉"), member("u-1 ", "닉"), guest("카카오"));
            List<PostId> theirs =
                    others.stream().map(author -> write(author, HERE, at(1))).toList();
            write(MEMBER, HERE, at(2));
            scene.write(PostSample.on(FREE).by(OTHER).claiming(claim("member:u-2", "key", "request")));

            assertThat(erase(Words.PURGED, 10)).isEqualTo(1);

            assertThat(theirs.stream().map(id -> scene.head(id).summary().author()))
                    .isEqualTo(others);
            assertThat(theirs).allSatisfy(id -> {
                assertThat(scene.head(id).origin()).isEqualTo(HERE);
                assertThat(scene.bodyOf(id)).isNotEmpty();
            });
            assertThat(members().settled(claim("member:u-2", "key", "request"))).isPresent();
        }

        @Test
        @DisplayName("“and, with the last of them, their idempotency keys and first views”")
        void erasesKeysAndFirstViews() {
            PostId post = scene.write(PostSample.on(FREE).by(MEMBER).claiming(claim(SCOPE, "key", "request")))
                    .id();
            FirstView mine = new FirstView(post, viewer(1), Instant.EPOCH.plusSeconds(3_600 * HOUR));
            FirstView theirs = new FirstView(post, viewer(2), Instant.EPOCH.plusSeconds(3_600 * HOUR));
            storage.views().firstView(mine);
            storage.views().firstView(theirs);

            erase(Words.KEPT, 10);

            assertThat(members().settled(claim(SCOPE, "key", "request"))).isEmpty();
            assertThat(storage.views().firstView(mine)).isTrue();
            assertThat(storage.views().firstView(theirs)).isFalse();
        }

        @Test
        @DisplayName("Keys and first views of a member who wrote nothing are erased too")
        void erasesAReader() {
            PostId post = write(OTHER, HERE, at(1));
            FirstView mine = new FirstView(post, viewer(1), at(0));
            storage.views().firstView(mine);

            assertThat(erase(Words.KEPT, 10)).isZero();

            assertThat(storage.views().firstView(mine)).isTrue();
        }

        @Test
        @DisplayName("What was taken in is erased too")
        void erasesWhatWasTakenIn() {
            OfPost post = TransferSamples.post(FREE, 7);
            OfComment comment = TransferSamples.comment(post.number(), 1);
            OfComment theirs = new OfComment(
                    comment.post(),
                    comment.number(),
                    comment.parent(),
                    comment.content(),
                    comment.status(),
                    comment.before(),
                    new Signature(MEMBER, HERE.masked()),
                    comment.dates());
            storage.transfer().takeIn(List.of(post, theirs));

            assertThat(erase(Words.KEPT, 10)).isEqualTo(1);

            PostId id = scene.head(new PostRef.ByNumber(post.number())).id();
            assertThat(scene.found(CommentId.of(id, 1)).comment().author()).isEqualTo(Author.UNKNOWN);
        }

        @Test
        @DisplayName("“how many posts and comments were changed; less than limit when nothing is left to erase”")
        void goesInBatches() {
            PostId post = write(OTHER, HERE, at(0));
            for (int i = 1; i <= 4; i++) {
                write(MEMBER, HERE, at(i));
                comment(post, MEMBER, HERE, at(i));
            }
            int erased = 0;
            int last;
            do {
                last = erase(Words.KEPT, 3);
                assertThat(last).isLessThanOrEqualTo(3);
                erased += last;
                assertThat(erased).isLessThanOrEqualTo(8);
            } while (last == 3);

            assertThat(erased).isEqualTo(8);
            assertThat(erase(Words.KEPT, 3)).isZero();
            assertThat(members().recent(new RecentQuery(MEMBER.member(), Origin.UNKNOWN, at(0), 10)))
                    .isEmpty();
        }
    }
}
