package dev.madang.forum.service;

import static dev.madang.forum.ForumFixture.FREE;
import static dev.madang.forum.ForumFixture.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.ConflictException;
import dev.madang.forum.Forum;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.access.AccessPolicy;
import dev.madang.forum.access.Action;
import dev.madang.forum.access.Decision;
import dev.madang.forum.access.State;
import dev.madang.forum.access.Target;
import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.actor.GuestPassword;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.board.Audience;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardDraft;
import dev.madang.forum.board.BoardEdit;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.comment.CommentEdit;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.PostEdit;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.Subject;
import dev.madang.forum.view.ViewRetention;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AccessRulesTest {

    private final ForumFixture fixture = ForumFixture.create();
    private final Forum forum = fixture.forum();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Nested
    class HiddenAndAbsent {

        @Test
        void commentsAnswerAlikeUnderAHiddenPostAndUnderNone() {
            fixture.board();
            Comment comment = fixture.comment(fixture.post().id());
            forum.posts().remove(fixture.moderator(), comment.id().post());
            NotFoundException hidden = notFound(() -> forum.comments().get(fixture.guest(), comment.id()));
            NotFoundException absent = notFound(() -> forum.comments()
                    .get(fixture.guest(), CommentId.of(comment.id().post(), 99)));
            assertThat(hidden.params())
                    .containsEntry("what", "comment")
                    .containsEntry("id", comment.id().toString());
            assertThat(absent.params()).containsEntry("what", "comment").containsEntry("id", "1-99");
        }

        @Test
        void theDiscussionOfAThingIsEmptyInBothCases() {
            fixture.board();
            Subject subject = Subject.of("order", "7");
            Post post = forum.posts()
                    .discussion(
                            fixture.member(),
                            subject,
                            PostDraft.on(FREE).title("T").body("B").nickname("N"));
            forum.posts().remove(fixture.moderator(), post.id());
            assertThat(forum.posts().discussion(fixture.other(), subject)).isEmpty();
            assertThat(forum.posts().discussion(fixture.other(), Subject.of("order", "8")))
                    .isEmpty();
            assertThat(forum.posts().discussion(fixture.moderator(), subject)).isPresent();
        }

        @Test
        void aHiddenBoardIsLeftOutOfAllBoards() {
            fixture.board();
            fixture.board("staff", b -> b.listedBy(Audience.MODERATORS));
            assertThat(keys(fixture.guest())).containsExactly("free");
            assertThat(keys(fixture.moderatorOf(BoardKey.of("staff")))).containsExactly("free", "staff");
            assertThat(keys(fixture.admin())).containsExactly("free", "staff");
        }

        private List<String> keys(Actor actor) {
            return forum.boards().all(actor).stream().map(b -> b.key().value()).toList();
        }

        private NotFoundException notFound(ThrowingCallable call) {
            NotFoundException thrown = catchThrowableOfType(NotFoundException.class, call);
            assertThat(thrown).isNotNull();
            return thrown;
        }
    }

    @Nested
    class GuestsWithAPassword {

        @Test
        void doWhatAnAuthorDoes() {
            fixture.board("free", b -> b.writtenBy(Audience.EVERYONE).commentedBy(Audience.EVERYONE));
            Post post = fixture.post(fixture.guestWithPassword());
            assertThat(forum.posts()
                            .edit(fixture.guestWithPassword(), PostEdit.of(post).title("Other"))
                            .title())
                    .isEqualTo("Other");
            forum.posts().delete(fixture.guestWithPassword(), post.id());
            assertThatThrownBy(() -> forum.posts().get(fixture.guest(), post.id()))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() ->
                            forum.posts().get(fixture.guest().password(GuestPassword.of("another one")), post.id()))
                    .isInstanceOf(NotFoundException.class);
            assertThat(forum.posts()
                            .restore(fixture.guestWithPassword(), post.id())
                            .id())
                    .isEqualTo(post.id());
        }

        @Test
        void stayGuestsToABoardThatLetsOnlyMembersComment() {
            fixture.board("free", b -> b.writtenBy(Audience.EVERYONE));
            Post post = fixture.post(fixture.guestWithPassword());
            assertThatThrownBy(() -> fixture.comment(fixture.guestWithPassword(), post.id()))
                    .isInstanceOf(AccessDeniedException.class);
        }

        @Test
        void stayGuestsToABoardThatLetsOnlyMembersRead() {
            fixture.board("free", b -> b.writtenBy(Audience.EVERYONE).readBy(Audience.MEMBERS));
            Post post = fixture.post(fixture.guestWithPassword());
            assertThatThrownBy(() -> forum.posts().get(fixture.guestWithPassword(), post.id()))
                    .isInstanceOf(AccessDeniedException.class);
        }

        @Test
        void doNothingWithWhatAMemberWroteWhoGaveThePasswordToo() {
            fixture.board("free", b -> b.writtenBy(Audience.EVERYONE));
            Post post = fixture.post(fixture.member().password(GuestPassword.of(ForumFixture.PASSWORD)));
            assertThatThrownBy(() -> forum.posts().delete(fixture.guestWithPassword(), post.id()))
                    .isInstanceOf(AccessDeniedException.class);
        }

        @Test
        void areNobodyWhenTheyTurnOutToBeMembers() {
            fixture.board("free", b -> b.writtenBy(Audience.EVERYONE));
            Post post = fixture.post(fixture.guestWithPassword());
            Actor member = fixture.member().password(GuestPassword.of(ForumFixture.PASSWORD));
            assertThatThrownBy(() -> forum.posts().delete(member, post.id())).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Nested
    class Moderators {

        @Test
        void areMembersOnOtherBoards() {
            fixture.board();
            fixture.board("qa");
            Post elsewhere = fixture.post(BoardKey.of("qa"));
            assertThatThrownBy(() -> forum.posts().remove(fixture.moderator(), elsewhere.id()))
                    .isInstanceOf(AccessDeniedException.class);
        }

        @Test
        void areAuthorsOfTheirOwn() {
            fixture.board();
            Post own = fixture.post(fixture.moderator());
            assertThat(forum.posts()
                            .edit(fixture.moderator(), PostEdit.of(own).body("Other"))
                            .body())
                    .isEqualTo("Other");
        }
    }

    @Nested
    class APolicyOfTheHosts {

        /** Lets everybody do everything. */
        private final class Wide implements AccessPolicy {
            @Override
            public Decision decide(Actor actor, Action action, Target target) {
                return Decision.ALLOW;
            }

            @Override
            public Visibility visibility(Actor actor, Board board) {
                return Visibility.EVERYTHING;
            }
        }

        /** Lets everybody do everything but read a post. */
        private final class Blind implements AccessPolicy {
            @Override
            public Decision decide(Actor actor, Action action, Target target) {
                return action == Action.READ ? Decision.DENY : Decision.ALLOW;
            }

            @Override
            public Visibility visibility(Actor actor, Board board) {
                return Visibility.EVERYTHING;
            }
        }

        @Test
        void thatLetsNobodyReadLetsNobodyAnswer() {
            try (ForumFixture blind = ForumFixture.create(b -> b.accessPolicy(new Blind()))) {
                blind.board();
                PostId post = blind.post().id();
                assertThatThrownBy(() -> blind.comment(post)).isInstanceOf(AccessDeniedException.class);
            }
        }

        @Test
        void cannotPutWordsBackIntoWhatIsPurged() {
            try (ForumFixture wide = ForumFixture.create(b -> b.accessPolicy(new Wide()))) {
                wide.board();
                Post post = wide.post();
                Comment comment = wide.comment(post.id());
                Comment gone = wide.forum().comments().purge(wide.admin(), comment.id());
                Post purged = wide.forum().posts().purge(wide.admin(), post.id());

                assertThatThrownBy(() -> wide.forum()
                                .posts()
                                .edit(wide.admin(), PostEdit.of(purged).title("back")))
                        .isInstanceOf(ConflictException.class);
                assertThatThrownBy(() -> wide.forum()
                                .comments()
                                .edit(wide.admin(), CommentEdit.of(gone).body("back")))
                        .isInstanceOf(ConflictException.class);
            }
        }

        /** Denies everything and remembers what it was asked. */
        private final class Closed implements AccessPolicy {

            private final List<Action> asked = new ArrayList<>();
            private boolean open = true;

            @Override
            public Decision decide(Actor actor, Action action, Target target) {
                asked.add(action);
                return open ? Decision.ALLOW : Decision.DENY;
            }

            @Override
            public Visibility visibility(Actor actor, Board board) {
                return open ? Visibility.EVERYTHING : Visibility.PUBLISHED;
            }
        }

        @TestFactory
        Stream<DynamicTest> isAskedBeforeAnythingHappens() {
            PostId post = PostId.of(1);
            CommentId comment = CommentId.of(post, 1);
            Actor admin = fixture.admin();
            return Stream.of(
                            call(
                                    "create",
                                    f -> f.boards()
                                            .create(
                                                    admin,
                                                    BoardDraft.of(BoardKey.of("new"))
                                                            .name("N"))),
                            call(
                                    "change",
                                    f -> f.boards()
                                            .change(admin, BoardEdit.of(board()).name("Other"))),
                            call("counts", f -> f.boards().counts(admin, FREE)),
                            call(
                                    "write",
                                    f -> f.posts()
                                            .write(
                                                    admin,
                                                    PostDraft.on(FREE)
                                                            .title("T")
                                                            .body("B")
                                                            .nickname("N"))),
                            call("open", f -> f.posts().open(admin, post)),
                            call(
                                    "edit",
                                    f -> f.posts()
                                            .edit(admin, PostEdit.of(post, 1).title("T"))),
                            call("delete", f -> f.posts().delete(admin, post)),
                            call("remove", f -> f.posts().remove(admin, post)),
                            call("restore", f -> f.posts().restore(admin, post)),
                            call("purge", f -> f.posts().purge(admin, post)),
                            call("lock", f -> f.posts().lock(admin, post)),
                            call("unlock", f -> f.posts().unlock(admin, post)),
                            call("notice", f -> f.posts().makeNotice(admin, post)),
                            call("move", f -> f.posts().move(admin, post, BoardKey.of("qa"))),
                            call("history", f -> f.posts().history(admin, post)),
                            call("address", f -> f.posts().address(admin, post)),
                            call("list", f -> f.posts().list(admin, FREE, Paging.page(1))),
                            call(
                                    "comment",
                                    f -> f.comments()
                                            .write(
                                                    admin,
                                                    CommentDraft.on(post)
                                                            .body("B")
                                                            .nickname("N"))),
                            call(
                                    "edit comment",
                                    f -> f.comments()
                                            .edit(
                                                    admin,
                                                    CommentEdit.of(comment, 1).body("B"))),
                            call("delete comment", f -> f.comments().delete(admin, comment)),
                            call("remove comment", f -> f.comments().remove(admin, comment)),
                            call("restore comment", f -> f.comments().restore(admin, comment)),
                            call("purge comment", f -> f.comments().purge(admin, comment)),
                            call("erase", f -> f.members().erase(admin, MemberId.of("u-42"))),
                            call(
                                    "import",
                                    f -> f.transfer()
                                            .importLines(
                                                    admin,
                                                    new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)))),
                            call("repair", f -> f.maintenance().repair(admin)),
                            call("forget", f -> f.maintenance().forget(admin, START)),
                            call("prune", f -> f.views().prune(admin, ViewRetention.STANDARD)))
                    .map(call -> DynamicTest.dynamicTest(call.name(), () -> refused(call)));
        }

        private void refused(Named call) {
            Closed policy = new Closed();
            try (ForumFixture closed = ForumFixture.create(b -> b.accessPolicy(policy))) {
                closed.board();
                closed.board("qa");
                closed.comment(closed.post().id());
                String before = closed.everything();
                policy.open = false;
                policy.asked.clear();
                assertThatThrownBy(() -> call.call().on(closed.forum())).isInstanceOf(AccessDeniedException.class);
                assertThat(policy.asked).isNotEmpty();
                policy.open = true;
                assertThat(closed.everything()).isEqualTo(before);
            }
        }

        @Test
        void isToldEveryStateAndStanding() {
            List<Target> targets = new ArrayList<>();
            AccessPolicy watching = new AccessPolicy() {
                @Override
                public Decision decide(Actor actor, Action action, Target target) {
                    targets.add(target);
                    return Decision.ALLOW;
                }

                @Override
                public Visibility visibility(Actor actor, Board board) {
                    return Visibility.PUBLISHED;
                }
            };
            try (ForumFixture watched = ForumFixture.create(b -> b.accessPolicy(watching))) {
                watched.board("free", b -> b.with(BoardFeature.SECRETS));
                Post post = watched.post(watched.member(), FREE, PostDraft::secret);
                watched.forum().posts().lock(watched.moderator(), post.id());
                targets.clear();
                watched.forum().posts().get(watched.member(), post.id());
                assertThat(targets).singleElement().satisfies(target -> {
                    assertThat(target.states())
                            .isEqualTo(Set.of(State.OPEN, State.PUBLISHED, State.LOCKED, State.SECRET));
                    assertThat(target.board()).map(Board::key).isEqualTo(Optional.of(FREE));
                });
            }
        }

        @Test
        void throwsWhatItLikesAndNothingIsChanged() {
            try (ForumFixture failing = ForumFixture.create(b -> b.accessPolicy(new AccessPolicy() {
                @Override
                public Decision decide(Actor actor, Action action, Target target) {
                    if (action == Action.WRITE) {
                        throw new IllegalStateException("the host's own");
                    }
                    return Decision.ALLOW;
                }

                @Override
                public Visibility visibility(Actor actor, Board board) {
                    return Visibility.PUBLISHED;
                }
            }))) {
                failing.board();
                String before = failing.everything();
                assertThatThrownBy(failing::post).hasMessage("the host's own");
                assertThat(failing.everything()).isEqualTo(before);
            }
        }

        @Test
        void thatAllowsAllStillBringsNothingErasedBack() {
            Closed policy = new Closed();
            try (ForumFixture open = ForumFixture.create(b -> b.accessPolicy(policy))) {
                open.board();
                Post post = open.post();
                Comment comment = open.comment(post.id());
                open.forum().comments().purge(open.admin(), comment.id());
                open.forum().posts().purge(open.admin(), post.id());
                String purged = open.everything();
                open.forum().posts().restore(open.admin(), post.id());
                open.forum().posts().remove(open.admin(), post.id());
                open.forum().posts().delete(open.admin(), post.id());
                open.forum().comments().restore(open.admin(), comment.id());
                open.forum().comments().remove(open.admin(), comment.id());
                open.forum().comments().delete(open.admin(), comment.id());
                assertThat(open.everything()).isEqualTo(purged);
            }
        }

        private Board board() {
            return new Board(FREE, BoardDraft.of(FREE).name("N").check(), 1, START);
        }

        private Named call(String name, OnForum call) {
            return new Named(name, call);
        }

        private record Named(String name, OnForum call) {}

        private interface OnForum {
            Object on(Forum forum);
        }
    }

    @Test
    void theSameNicknameIsNobodysProof() {
        fixture.board();
        Post post = fixture.post(fixture.member());
        Actor namesake = Actor.member("u-43", ClientAddress.of("112.171.9.7"));
        assertThatThrownBy(() -> forum.posts().delete(namesake, post.id())).isInstanceOf(AccessDeniedException.class);
    }
}
