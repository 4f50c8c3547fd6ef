package dev.madang.forum.tck;

import static dev.madang.forum.tck.Samples.FREE;
import static dev.madang.forum.tck.Samples.QNA;
import static dev.madang.forum.tck.Samples.at;
import static dev.madang.forum.tck.Samples.kept;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.Author;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.page.Direction;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.ChangeCommentStatus;
import dev.madang.forum.storage.CommentContent;
import dev.madang.forum.storage.CommentPageQuery;
import dev.madang.forum.storage.CommentRankQuery;
import dev.madang.forum.storage.CommentRecord;
import dev.madang.forum.storage.CommentRows;
import dev.madang.forum.storage.CommentSliceQuery;
import dev.madang.forum.storage.CommentStorage;
import dev.madang.forum.storage.EditComment;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.Refusal;
import dev.madang.forum.storage.TransferItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of {@link CommentStorage}. What {@link CommentStorage#insert} promises stands in the class above this one. */
public abstract class CommentStorageContract extends CommentInsertContract {

    private List<Comment> read(CommentId... ids) {
        return List.of(ids).stream().map(id -> scene.found(id).comment()).toList();
    }

    private List<Integer> published() {
        return comments().page(new CommentPageQuery(post, Visibility.PUBLISHED, 1, 1_000)).rows().stream()
                .map(Comment::number)
                .toList();
    }

    @Nested
    @DisplayName("CommentStorage.edit")
    class Edit {

        @Test
        @DisplayName("“Replaces the words. Answers the new version”")
        void replacesTheWords() {
            CommentId id = scene.comment(post);
            Comment before = scene.found(id).comment();
            EditComment edit = new EditComment(id, 1, new CommentContent("새 댓글\n", Secrecy.SECRET), at(9));

            assertThat(Answers.done(comments().edit(edit))).isEqualTo(2L);

            Comment after = scene.found(id).comment();
            assertThat(after.body()).isEqualTo("새 댓글\n");
            assertThat(after.secrecy()).isEqualTo(Secrecy.SECRET);
            assertThat(after.version()).isEqualTo(2);
            assertThat(after.editedAt()).contains(at(9));
            assertThat(after.createdAt()).isEqualTo(before.createdAt());
            assertThat(after.author()).isEqualTo(before.author());
            assertThat(count()).isEqualTo(1);
            assertThat(scene.head(post).version())
                    .as("comments do not move the post's version")
                    .isEqualTo(1);
        }

        @Test
        @DisplayName("“Refuses: MISSING, STALE”, and nothing is done")
        void refusesWhatIsNotThereOrChanged() {
            CommentId id = scene.comment(post);
            CommentContent late = new CommentContent("늦은", Secrecy.OPEN);
            Answers.done(comments().edit(new EditComment(id, 1, new CommentContent("이긴", Secrecy.OPEN), at(9))));
            Comment before = scene.found(id).comment();

            Answers.assertStale(comments().edit(new EditComment(id, 1, late, at(10))), Refusal.STALE, 2);
            Answers.assertStale(comments().edit(new EditComment(id, 3, late, at(10))), Refusal.STALE, 2);
            Answers.assertRefused(
                    comments().edit(new EditComment(CommentId.of(post, 2), 1, late, at(10))), Refusal.MISSING);
            Answers.assertRefused(
                    comments().edit(new EditComment(CommentId.of(unknownPost(), 1), 1, late, at(10))), Refusal.MISSING);

            assertThat(scene.found(id).comment()).as("a lost update").isEqualTo(before);
        }
    }

    @Nested
    @DisplayName("CommentStorage.changeStatus")
    class ChangeStatus {

        @Test
        @DisplayName("“Replaces the status … Answers the new version”")
        void replacesTheStatus() {
            CommentId id = scene.comment(CommentSample.on(post).from(kept("182.219.1.103", at(9))));
            CommentRecord before = scene.found(id);

            assertThat(Answers.done(comments()
                            .changeStatus(
                                    new ChangeCommentStatus(id, 1, ContentStatus.REMOVED, ContentStatus.DELETED))))
                    .isEqualTo(2L);

            CommentRecord after = scene.found(id);
            assertThat(after.comment().status()).isEqualTo(ContentStatus.REMOVED);
            assertThat(after.before()).isEqualTo(ContentStatus.DELETED);
            assertThat(after.comment().version()).isEqualTo(2);
            assertThat(after.comment().body())
                    .as("“Storages answer comments whole”")
                    .isEqualTo(before.comment().body());
            assertThat(after.comment().author()).isEqualTo(before.comment().author());
            assertThat(after.comment().editedAt()).isEmpty();
            assertThat(after.origin()).isEqualTo(before.origin());
        }

        @ParameterizedTest
        @CsvSource({
            "PUBLISHED, DELETED", "PUBLISHED, REMOVED", "PUBLISHED, PURGED", "PUBLISHED, PUBLISHED",
            "DELETED, PUBLISHED", "DELETED, REMOVED", "DELETED, PURGED", "DELETED, DELETED",
            "REMOVED, PUBLISHED", "REMOVED, DELETED", "REMOVED, PURGED", "REMOVED, REMOVED"
        })
        @DisplayName("“and moves the post's counts”: from every status to every other")
        void movesCounts(ContentStatus from, ContentStatus to) {
            CommentId id = scene.comment(post);
            scene.comment(post);

            scene.status(id, from);
            assertThat(count()).isEqualTo(from == ContentStatus.PUBLISHED ? 2 : 1);
            scene.status(id, to);
            assertThat(count()).isEqualTo(to == ContentStatus.PUBLISHED ? 2 : 1);
        }

        @Test
        @DisplayName("“A change to PURGED erases body, author and origin”")
        void purges() {
            CommentId id = scene.comment(CommentSample.on(post).from(kept("182.219.1.103", at(9))));
            Comment before = scene.found(id).comment();
            CommentId reply = scene.reply(id);

            scene.status(id, ContentStatus.PURGED);

            CommentRecord after = scene.found(id);
            assertThat(after.comment().body()).isEmpty();
            assertThat(after.comment().author()).isEqualTo(Author.UNKNOWN);
            assertThat(after.comment().address()).isEmpty();
            assertThat(after.origin()).isEqualTo(Origin.UNKNOWN);
            assertThat(after.comment().createdAt()).isEqualTo(before.createdAt());
            assertThat(scene.found(reply).comment().parent()).hasValue(id.number());
        }

        @Test
        @DisplayName("“Refuses: MISSING, STALE”, and nothing is done")
        void refusesWhatIsNotThereOrChanged() {
            CommentId id = scene.comment(post);
            scene.status(id, ContentStatus.PUBLISHED);
            ContentStatus deleted = ContentStatus.DELETED;
            ContentStatus published = ContentStatus.PUBLISHED;

            Answers.assertStale(
                    comments().changeStatus(new ChangeCommentStatus(id, 1, deleted, published)), Refusal.STALE, 2);
            Answers.assertRefused(
                    comments().changeStatus(new ChangeCommentStatus(CommentId.of(post, 2), 1, deleted, published)),
                    Refusal.MISSING);

            assertThat(scene.found(id).comment().status()).isEqualTo(published);
            assertThat(count()).isEqualTo(1);
        }
    }

    @Nested
    @DisplayName("CommentStorage.find")
    class Find {

        @Test
        @DisplayName("“A comment in any status, with the head of its post”")
        void findsInAnyStatus() {
            CommentId id = scene.comment(post);
            scene.board(QNA);

            for (ContentStatus status : ContentStatus.values()) {
                scene.status(id, status);
                assertThat(scene.found(id).comment().status()).isEqualTo(status);
            }
            scene.move(post, QNA);
            scene.state(post, ContentStatus.REMOVED, PostFlag.LOCKED);
            assertThat(scene.found(id).post()).isEqualTo(scene.head(post));
        }

        @Test
        @DisplayName("Nothing is found under a name that nothing has")
        void findsNothingElse() {
            scene.comment(post);
            PostId other = scene.post(FREE).id();

            assertThat(comments().find(CommentId.of(post, 2))).isEmpty();
            assertThat(comments().find(CommentId.of(post, CommentId.MAX_NUMBER)))
                    .isEmpty();
            assertThat(comments().find(CommentId.of(other, 1))).isEmpty();
            assertThat(comments().find(CommentId.of(unknownPost(), 1))).isEmpty();
        }
    }

    @Nested
    @DisplayName("CommentStorage.page, slice and rank")
    class Threads {

        @Test
        @DisplayName("“listed in thread order: by number, each followed by its replies in the same order”")
        void ordersByThread() {
            CommentId one = scene.comment(post);
            CommentId two = scene.comment(post);
            CommentId three = scene.reply(one);
            CommentId four = scene.reply(two);
            CommentId five = scene.reply(three);
            CommentId six = scene.reply(one);
            CommentId seven = scene.comment(post);
            CommentId eight = scene.reply(three);

            assertThat(comments().page(new CommentPageQuery(post, Visibility.PUBLISHED, 1, 30)))
                    .isEqualTo(new CommentRows(read(one, three, five, eight, six, two, four, seven), 8));
        }

        @Test
        @DisplayName("“and of the others that have such a comment somewhere under them”")
        void keepsTombstones() {
            CommentId root = scene.comment(post);
            CommentId child = scene.reply(root);
            CommentId leaf = scene.reply(child);
            scene.status(root, ContentStatus.DELETED);
            scene.status(child, ContentStatus.PURGED);
            assertThat(published()).containsExactly(1, 2, 3);
            assertThat(count()).as("tombstones are not counted").isEqualTo(1);

            scene.status(leaf, ContentStatus.REMOVED);
            assertThat(published()).isEmpty();

            scene.status(root, ContentStatus.PUBLISHED);
            assertThat(published()).containsExactly(1);

            scene.status(leaf, ContentStatus.PUBLISHED);
            assertThat(published()).containsExactly(1, 2, 3);
        }

        @Test
        @DisplayName("“somewhere under them”: eight deep")
        void keepsTombstonesEightDeep() {
            List<CommentId> chain = new ArrayList<>(List.of(scene.comment(post)));
            for (int depth = 1; depth <= 8; depth++) {
                chain.add(scene.reply(chain.get(depth - 1)));
            }
            for (int i = 0; i < 8; i++) {
                scene.status(chain.get(i), ContentStatus.DELETED);
                assertThat(published()).hasSize(9);
            }
            scene.status(chain.get(4), ContentStatus.PUBLISHED);
            scene.status(chain.get(8), ContentStatus.DELETED);
            assertThat(published()).containsExactly(1, 2, 3, 4, 5);
            scene.status(chain.get(4), ContentStatus.REMOVED);
            assertThat(published()).isEmpty();
            scene.status(chain.get(8), ContentStatus.PUBLISHED);
            assertThat(published()).hasSize(9);
        }

        @ParameterizedTest
        @EnumSource
        @DisplayName("A thread is the same by page, by slice and by rank, through deletions, restorations and purges")
        void everyReadingAgrees(Visibility visibility) {
            Random random = new Random(20140711);
            List<CommentId> ids = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                ids.add(randomComment(ids, random));
            }
            assertReadAlike(ids, visibility);
            for (int round = 0; round < 3; round++) {
                for (CommentId id : ids) {
                    ContentStatus[] all = ContentStatus.values();
                    if (scene.found(id).comment().status() != ContentStatus.PURGED && random.nextInt(2) == 0) {
                        scene.status(id, all[random.nextInt(all.length)]);
                    }
                }
                assertReadAlike(ids, visibility);
            }
        }

        private CommentId randomComment(List<CommentId> ids, Random random) {
            List<CommentId> parents = ids.stream()
                    .filter(id -> scene.found(id).comment().depth() < 8)
                    .toList();
            return parents.isEmpty() || random.nextInt(4) == 0
                    ? scene.comment(post)
                    : scene.reply(parents.get(random.nextInt(parents.size())));
        }

        private void assertReadAlike(List<CommentId> ids, Visibility visibility) {
            List<Comment> all = read(ids.toArray(CommentId[]::new));
            CommentThread.of(storage, post, visibility, all).assertReadAlike(1, 2, 7, 100);
        }

        @Test
        @DisplayName("A thread of many comments is the same by page, by slice and by rank, at any depth")
        void everyReadingOfALongThreadAgrees() {
            List<Integer> numbers = Stream.of(
                            IntStream.rangeClosed(1, 650),
                            IntStream.rangeClosed(19_900, 20_150),
                            IntStream.rangeClosed(999_900, 1_000_000))
                    .flatMap(IntStream::boxed)
                    .toList();
            PostNumber number = scene.head(post).summary().number();
            storage.transfer()
                    .takeIn(numbers.stream()
                            .<TransferItem>map(n -> item(number, n, !numbers.contains(n - 1)))
                            .toList());
            CommentId[] ids = numbers.stream().map(n -> CommentId.of(post, n)).toArray(CommentId[]::new);
            assertLongThread(read(ids));
            for (int i = 0; i < ids.length; i += 17) {
                scene.status(ids[i], i % 2 == 0 ? ContentStatus.REMOVED : ContentStatus.PUBLISHED);
            }
            assertLongThread(read(ids));
        }

        private void assertLongThread(List<Comment> all) {
            for (Visibility visibility : Visibility.values()) {
                CommentThread.of(storage, post, visibility, all).assertReadAlikeAtEvery(11, 37);
            }
        }

        /** One in four begins a thread of its own, with a reply, a reply to that, and a second reply. */
        private TransferItem item(PostNumber number, int n, boolean first) {
            int parent = n % 4 == 3 ? n - 3 : n - 1;
            return TransferSamples.comment(
                    number,
                    n,
                    first || n % 4 == 0 ? OptionalInt.empty() : OptionalInt.of(Math.max(parent, 1)),
                    n % 5 == 0 || n % 8 == 0 ? ContentStatus.DELETED : ContentStatus.PUBLISHED);
        }

        @Test
        @DisplayName("“A number that no comment of the post has yields nothing”, and has no rank")
        void knowsNoOtherNumbers() {
            scene.comment(post);
            for (Visibility visibility : Visibility.values()) {
                for (Direction direction : Direction.values()) {
                    assertThat(comments()
                                    .slice(new CommentSliceQuery(post, visibility, OptionalInt.of(2), direction, 10)))
                            .isEmpty();
                }
                assertThat(comments().rank(new CommentRankQuery(CommentId.of(post, 2), visibility)))
                        .isEmpty();
            }
        }

        @ParameterizedTest
        @EnumSource
        @DisplayName("A post without comments, and a post that is not there, have no rows")
        void hasNoRows(Visibility visibility) {
            assertThat(List.of(post, unknownPost())).allSatisfy(id -> {
                assertThat(comments().page(new CommentPageQuery(id, visibility, 1, 30)))
                        .isEqualTo(new CommentRows(List.of(), 0));
                assertThat(comments()
                                .slice(new CommentSliceQuery(
                                        id, visibility, OptionalInt.empty(), Direction.FORWARD, 30)))
                        .isEmpty();
                assertThat(comments().rank(new CommentRankQuery(CommentId.of(id, 1), visibility)))
                        .isEmpty();
            });
        }

        @Test
        @DisplayName("Threads of two posts do not mix, and go along when a post moves or is deleted")
        void isOfOnePost() {
            scene.board(QNA);
            CommentId one = scene.comment(post);
            PostId other = scene.post(FREE).id();
            scene.comment(other);
            scene.reply(CommentId.of(other, 1));
            scene.move(post, QNA);
            scene.state(post, ContentStatus.DELETED);

            assertThat(comments().page(new CommentPageQuery(post, Visibility.PUBLISHED, 1, 30)))
                    .isEqualTo(new CommentRows(read(one), 1));
            assertThat(Map.of(post, count(), other, scene.head(other).summary().comments()))
                    .isEqualTo(Map.of(post, 1L, other, 2L));
        }
    }
}
