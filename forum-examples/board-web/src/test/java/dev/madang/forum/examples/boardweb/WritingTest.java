package dev.madang.forum.examples.boardweb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {

    @AutoClose
    static final TestBoard board = TestBoard.start();

    @Nested
    class APost {

        @Test
        void isWrittenUnderAnyNicknameAndThenRead() {
            Visitor writer = board.visitor().login("u1");
            Visitor.Page form = writer.get("/boards/yard/write");
            assertThat(form.one("#nickname").val()).isEqualTo("u1");
            Visitor.Page answer = writer.submit(
                    form,
                    "/boards/yard/write",
                    Map.of("title", "제목", "body", "첫 줄\r\n둘째 줄", "nickname", "카카오", "category", "글"));
            assertThat(answer.status()).isEqualTo(303);
            Visitor.Page page = writer.follow(answer);
            assertThat(page.text("h1")).isEqualTo("글 제목");
            assertThat(page.text(".meta .nickname")).isEqualTo("카카오");
            assertThat(page.one("article.post > .text").wholeText()).isEqualTo("첫 줄\n둘째 줄");
            assertThat(page.text(".address")).isEqualTo("127.0.xxx.1");
        }

        @Test
        void thatBreaksRulesComesBackWithEachMessageBesideItsFieldAndTheInputKept() {
            Visitor writer = board.visitor().login("u2");
            Visitor.Page answer = writer.submit(
                    writer.get("/boards/yard/write"),
                    "/boards/yard/write",
                    Map.of("title", "ㅤ", "body", "\n\n살아남을 글", "nickname", "이".repeat(41), "secret", "on"));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("#title-wrong")).isEqualTo("비어 있습니다.");
            assertThat(answer.one("#title").attr("aria-describedby")).isEqualTo("title-wrong");
            assertThat(answer.one("#title").attr("aria-invalid")).isEqualTo("true");
            assertThat(answer.text("#nickname-wrong")).isEqualTo("40자까지 적을 수 있는데 41자입니다.");
            assertThat(answer.html().select("#body-wrong")).isEmpty();
            assertThat(answer.one("#body").wholeText()).isEqualTo("\n\n살아남을 글");
            assertThat(answer.one("#nickname").val()).isEqualTo("이".repeat(41));
            assertThat(answer.one("#secret").hasAttr("checked")).isTrue();
            assertThat(answer.html().select(".problem a").eachAttr("href")).containsExactly("#title", "#nickname");
        }

        @Test
        void sentTwiceIsOnePost() {
            Visitor writer = board.visitor().login("u3");
            Visitor.Page form = writer.get("/boards/yard/write");
            Map<String, String> typed = Map.of("title", "한 번", "body", ".");
            String first = writer.submit(form, "/boards/yard/write", typed).header("Location");
            assertThat(writer.submit(form, "/boards/yard/write", typed).header("Location"))
                    .isEqualTo(first);
        }

        @Test
        void sentTwiceWithOtherWordsIsAskedAboutFirst() {
            Visitor writer = board.visitor().login("u4");
            Visitor.Page form = writer.get("/boards/yard/write");
            String first = writer.submit(form, "/boards/yard/write", Map.of("title", "하나", "body", "."))
                    .header("Location");
            Visitor.Page asked = writer.submit(form, "/boards/yard/write", Map.of("title", "둘", "body", "."));
            assertThat(asked.status()).isEqualTo(409);
            assertThat(asked.one("#title").val()).isEqualTo("둘");
            Visitor.Page second = writer.submit(asked, "/boards/yard/write", Map.of());
            assertThat(second.status()).isEqualTo(303);
            assertThat(second.header("Location")).isNotEqualTo(first);
        }

        @Test
        void isNoGuestsToWrite() {
            Visitor guest = board.visitor();
            Visitor.Page refused = guest.get("/boards/yard/write");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.one("main a.button").attr("href")).isEqualTo("/login?next=%2Fboards%2Fyard%2Fwrite");
            String csrf = guest.get("/login").one("input[name=csrf]").val();
            Visitor.Page sent =
                    guest.post("/boards/yard/write", Map.of("csrf", csrf, "title", "t", "body", "b", "nickname", "n"));
            assertThat(sent.status()).isEqualTo(403);
        }

        @Test
        void isEditedByItsAuthorOnly() {
            Visitor author = board.visitor().login("u5");
            String path = author.write("고치기 전", "전");
            assertThat(board.visitor().login("u6").get(path + "/edit").status()).isEqualTo(403);
            assertThat(board.visitor().login("mod").get(path + "/edit").status())
                    .isEqualTo(403);
            Visitor.Page form = author.get(path + "/edit");
            assertThat(form.one("#title").val()).isEqualTo("고치기 전");
            Visitor.Page answer =
                    author.submit(form, path + "/edit", Map.of("title", "고친 뒤", "category", "말", "secret", "on"));
            assertThat(answer.header("Location")).isEqualTo(path);
            Visitor.Page page = author.follow(answer);
            assertThat(page.text("h1")).isEqualTo("말 고친 뒤 비밀");
            assertThat(page.text(".edited")).contains("고침");
            Visitor.Page again = author.get(path + "/edit");
            assertThat(again.one("#category option[selected]").val()).isEqualTo("말");
            assertThat(again.one("#secret").hasAttr("checked")).isTrue();
        }

        @Test
        void editedInTwoWindowsShowsBothTextsToTheSecond() {
            Visitor author = board.visitor().login("u7");
            String path = author.write("처음", "처음 글");
            Visitor.Page one = author.get(path + "/edit");
            Visitor.Page two = author.get(path + "/edit");
            author.submit(one, path + "/edit", Map.of("body", "첫 창의 글"));
            Visitor.Page conflict = author.submit(two, path + "/edit", Map.of("body", "둘째 창의 글"));
            assertThat(conflict.status()).isEqualTo(409);
            assertThat(conflict.text(".present .text")).isEqualTo("첫 창의 글");
            assertThat(conflict.one("#body").val()).isEqualTo("둘째 창의 글");
            assertThat(author.submit(conflict, path + "/edit", Map.of()).status())
                    .isEqualTo(303);
            assertThat(author.get(path).text("article.post > .text")).isEqualTo("둘째 창의 글");
        }

        @ParameterizedTest
        @ValueSource(strings = {"notice", "lock unlock", "delete restore", "notice notice"})
        void thatOnlyItsStateChangedMeanwhileIsEditedAllTheSame(String deeds) {
            Visitor author = board.visitor().login("u13");
            String path = author.write("처음", "처음 글");
            Visitor.Page form = author.get(path + "/edit");
            Visitor moderator = board.visitor().login("mod");
            for (String deed : deeds.split(" ")) {
                moderator.submit(moderator.get(path), path + "/" + deed, Map.of());
            }
            Visitor.Page edited = author.submit(form, path + "/edit", Map.of("body", "고친 글"));
            assertThat(edited.status()).isEqualTo(303);
            Visitor.Page page = author.get(path);
            assertThat(page.text("article.post > .text")).isEqualTo("고친 글");
            assertThat(page.html().select("h1 .mark").eachText())
                    .isEqualTo(deeds.equals("notice") ? List.of("공지") : List.of());
        }

        @Test
        void whoseStateAndWordsChangedMeanwhileShowsBothTexts() {
            Visitor author = board.visitor().login("u14");
            String path = author.write("처음", "처음 글");
            Visitor.Page form = author.get(path + "/edit");
            author.submit(author.get(path + "/edit"), path + "/edit", Map.of("secret", "on"));
            Visitor moderator = board.visitor().login("mod");
            moderator.submit(moderator.get(path), path + "/notice", Map.of());
            Visitor.Page conflict = author.submit(form, path + "/edit", Map.of("body", "고친 글"));
            assertThat(conflict.status()).isEqualTo(409);
            assertThat(conflict.html().select(".present .mark").eachText()).containsExactlyInAnyOrder("공지", "비밀");
            moderator.submit(moderator.get(path), path + "/notice", Map.of("notice", "off"));
            assertThat(author.submit(conflict, path + "/edit", Map.of()).status())
                    .isEqualTo(303);
        }

        @Test
        void isDeletedAndRestoredByItsAuthor() {
            Visitor author = board.visitor().login("u8");
            String path = author.write("지울 글", ".");
            Visitor.Page deleted = author.follow(author.submit(author.get(path), path + "/delete", Map.of()));
            assertThat(deleted.text("h1 .mark")).isEqualTo("글쓴이가 지움");
            assertThat(board.visitor().get(path).status()).isEqualTo(404);
            author.submit(deleted, path + "/restore", Map.of());
            assertThat(board.visitor().get(path).status()).isEqualTo(200);
        }

        @Test
        void thatAModeratorRemovedIsRestoredByAModeratorOnly() {
            Visitor author = board.visitor().login("u9");
            String path = author.write("치울 글", ".");
            Visitor moderator = board.visitor().login("mod");
            Visitor.Page removed = moderator.follow(moderator.submit(moderator.get(path), path + "/delete", Map.of()));
            assertThat(removed.text("h1 .mark")).isEqualTo("운영자가 지움");
            assertThat(author.get(path).status()).isEqualTo(404);
            moderator.submit(removed, path + "/restore", Map.of());
            assertThat(author.get(path).status()).isEqualTo(200);
        }

        @Test
        void isLockedAndPinnedByModerators() {
            Visitor author = board.visitor().login("u10");
            String path = author.write("잠글 글", ".");
            Visitor moderator = board.visitor().login("mod");
            Visitor.Page locked = moderator.follow(moderator.submit(moderator.get(path), path + "/lock", Map.of()));
            assertThat(locked.text("h1 .mark")).isEqualTo("잠김");
            assertThat(author.get(path).text(".closed")).isEqualTo("잠긴 글이라 댓글을 쓰거나 고칠 수 없습니다.");
            assertThat(author.get(path + "/edit").status()).isEqualTo(403);
            moderator.submit(locked, path + "/unlock", Map.of());
            assertThat(author.get(path + "/edit").status()).isEqualTo(200);

            moderator.submit(moderator.get(path), path + "/notice", Map.of());
            assertThat(board.visitor().get("/boards/yard").html().select("tr.notice a[href=" + path + "]"))
                    .hasSize(1);
            moderator.submit(moderator.get(path), path + "/notice", Map.of());
            assertThat(board.visitor().get("/boards/yard").html().select("tr.notice a[href=" + path + "]"))
                    .isEmpty();
            assertThat(author.get(path)
                            .html()
                            .select("form[action$=/lock], form[action$=/notice], form[action$=/move]"))
                    .isEmpty();
        }

        @Test
        void isNotDoneToByThoseWhoMayNot() {
            Visitor other = board.visitor().login("u11");
            String path = board.visitor().login("u12").write("남의 글", ".");
            String csrf = other.get(path).one("input[name=csrf]").val();
            for (String deed : new String[] {"delete", "lock", "unlock", "notice", "move"}) {
                assertThat(other.post(path + "/" + deed, Map.of("csrf", csrf, "board", "shed"))
                                .status())
                        .as(deed)
                        .isEqualTo(403);
            }
            assertThat(other.get(path).status()).isEqualTo(200);
        }
    }

    @Nested
    class AComment {

        private final Visitor author = board.visitor().login("c1");
        private final String post = author.write("댓글 받을 글", ".");

        @Test
        void isWrittenRepliedToEditedDeletedAndRestored() {
            String first = author.comment(post, "첫 댓글 https://example.org/a");
            assertThat(first).isEqualTo(post + "#c1");
            Visitor other = board.visitor().login("c2");
            Visitor.Page replying = other.get(post + "?reply=1");
            assertThat(replying.text("#write-comment-title")).startsWith("댓글 1에 답글");
            Visitor.Page answer = other.submit(replying, post + "/comments", Map.of("body", "답글", "nickname", "이웃"));
            assertThat(answer.header("Location")).isEqualTo(post + "#c2");
            Visitor.Page page = other.follow(answer);
            assertThat(page.text("#c2 header")).contains("2.", "이웃", "댓글 1에 답글");
            assertThat(page.one("#c2").className()).contains("depth-1");

            Visitor.Page form = author.get(post + "/comments/1/edit");
            assertThat(form.one("#body").val()).isEqualTo("첫 댓글 https://example.org/a");
            author.submit(form, post + "/comments/1/edit", Map.of("body", "고친 댓글"));
            assertThat(author.get(post).text("#c1 .text")).isEqualTo("고친 댓글");

            Visitor.Page deleted =
                    author.follow(author.submit(author.get(post), post + "/comments/1/delete", Map.of()));
            assertThat(deleted.text("#c1 .text")).isEqualTo("지워진 댓글입니다.");
            assertThat(deleted.text("#comments-title")).isEqualTo("댓글 1");
            Visitor.Page restored = author.follow(author.submit(deleted, post + "/comments/1/restore", Map.of()));
            assertThat(restored.text("#c1 .text")).isEqualTo("고친 댓글");
        }

        @Test
        void thatBreaksRulesComesBackInItsForm() {
            Visitor.Page answer =
                    author.submit(author.get(post), post + "/comments", Map.of("body", " ", "nickname", "그대로"));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("#body-wrong")).isEqualTo("비어 있습니다.");
            assertThat(answer.one("#nickname").val()).isEqualTo("그대로");
        }

        @Test
        void editedInTwoWindowsShowsBothTextsToTheSecond() {
            author.comment(post, "처음");
            String path = post + "/comments/1/edit";
            Visitor.Page one = author.get(path);
            Visitor.Page two = author.get(path);
            author.submit(one, path, Map.of("body", "하나"));
            Visitor.Page conflict = author.submit(two, path, Map.of("body", "둘"));
            assertThat(conflict.status()).isEqualTo(409);
            assertThat(conflict.text(".present .text")).isEqualTo("하나");
            assertThat(author.submit(conflict, path, Map.of()).status()).isEqualTo(303);
        }

        @Test
        void thatOnlyItsStateChangedMeanwhileIsEditedAllTheSame() {
            author.comment(post, "처음");
            String path = post + "/comments/1";
            Visitor.Page form = author.get(path + "/edit");
            Visitor moderator = board.visitor().login("mod");
            for (String deed : new String[] {"/delete", "/restore"}) {
                moderator.submit(moderator.get(post), path + deed, Map.of());
            }
            assertThat(author.submit(form, path + "/edit", Map.of("body", "고침")).status())
                    .isEqualTo(303);
            assertThat(author.get(post).text("#c1 .text")).isEqualTo("고침");
        }

        @Test
        void thatIsSecretIsForItsAuthorThePostsAuthorAndTheStaff() {
            Visitor other = board.visitor().login("c3");
            other.submit(other.get(post), post + "/comments", Map.of("body", "둘만 아는 말", "secret", "on"));
            assertThat(board.visitor().get(post).text("#c1 .text")).isEqualTo("비밀 댓글입니다.");
            for (String name : new String[] {"c1", "c3", "mod"}) {
                assertThat(board.visitor().login(name).get(post).text("#c1 .text"))
                        .isEqualTo("둘만 아는 말");
            }
        }

        @Test
        void thatAModeratorRemovedIsSeenByModerators() {
            author.comment(post, "거친 말");
            Visitor moderator = board.visitor().login("mod");
            moderator.submit(moderator.get(post), post + "/comments/1/delete", Map.of());
            assertThat(board.visitor().get(post).html().select("#c1")).isEmpty();
            Visitor.Page page = moderator.get(post);
            assertThat(page.text("#c1 .mark")).isEqualTo("운영자가 지움");
            moderator.submit(page, post + "/comments/1/restore", Map.of());
            assertThat(board.visitor().get(post).text("#c1 .text")).isEqualTo("거친 말");
        }

        @Test
        void onALongThreadIsGoneToOnItsPage() {
            for (int i = 0; i < 100; i++) {
                board.forum()
                        .comments()
                        .write(
                                Actor.member("many", ClientAddress.of("10.0.0.1")),
                                CommentDraft.on(postId()).nickname("n").body("b" + i));
            }
            String path = author.comment(post, "백한 번째");
            assertThat(path).isEqualTo(post + "?comments=2#c101");
            Visitor.Page page = author.get(path.substring(0, path.indexOf('#')));
            assertThat(page.html().select("ol.comments > li").eachAttr("id")).containsExactly("c101");
            assertThat(page.text(".thread .pager a[aria-current=page]")).isEqualTo("2");
        }

        private PostId postId() {
            long number = Long.parseLong(post.substring(post.lastIndexOf('/') + 1));
            return board.forum()
                    .posts()
                    .get(Actor.guest(ClientAddress.of("10.0.0.1")), PostNumber.of(BoardKey.of("yard"), number))
                    .id();
        }
    }
}
