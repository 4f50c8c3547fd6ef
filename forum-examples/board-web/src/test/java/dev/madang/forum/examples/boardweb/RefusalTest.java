package dev.madang.forum.examples.boardweb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.BoardDraft;
import dev.madang.forum.board.BoardEdit;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.board.BoardKey;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody typed outlives whatever is refused meanwhile, and the refusal says why. */
class RefusalTest {

    private static final Map<String, String> TYPED =
            Map.of("title", "긴 제목", "body", "\n오래 쓴 글 </textarea><script>", "nickname", "별명");

    @AutoClose
    static final TestBoard board = TestBoard.start();

    private static Visitor member(String name) {
        return board.visitor().login(name);
    }

    private static void moderate(String post, String deed) {
        Visitor moderator = member("mod");
        assertThat(moderator
                        .submit(moderator.get(post), post + "/" + deed, Map.of())
                        .status())
                .isEqualTo(303);
    }

    private static void assertKept(Visitor.Page refused) {
        assertThat(refused.one("#body").wholeText()).isEqualTo(TYPED.get("body"));
        assertThat(refused.html().select("script")).isEmpty();
        assertThat(refused.html().select("label[for=body]")).hasSize(1);
    }

    @Test
    void ofAFormThatIsOlderThanTheLoginCanBeSentAgain() {
        Visitor writer = member("r1");
        Visitor.Page old = writer.get("/boards/yard/write");
        writer.login("r1");
        Visitor.Page refused = writer.submit(old, "/boards/yard/write", TYPED);
        assertThat(refused.status()).isEqualTo(403);
        assertKept(refused);
        assertThat(refused.one("#title").val()).isEqualTo("긴 제목");
        Visitor.Page sent = writer.post(
                "/boards/yard/write", Visitor.filled(refused.one("form[method=post]:has(#body)"), Map.of()));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(writer.follow(sent).text("article.post > .text")).isEqualTo("오래 쓴 글 </textarea><script>");
    }

    /** Perhaps of another site's making: its text is shown and no more, and whoever is logged in stays so. */
    @Test
    void ofAFormWithoutACookieIsShownToBeCopied() {
        Visitor writer = member("r2");
        Visitor.Page form = writer.get("/boards/yard/write");
        writer.forgetCookies();
        Visitor.Page refused = writer.submit(form, "/boards/yard/write", TYPED);
        assertThat(refused.status()).isEqualTo(403);
        assertKept(refused);
        assertThat(refused.one("#body").hasAttr("readonly")).isTrue();
        assertThat(refused.html().select("form:has(#body), input[name=csrf]")).isEmpty();
        assertThat(refused.header("Set-Cookie")).isEmpty();
    }

    @Test
    void ofAnActionAloneOffersNothing() {
        Visitor writer = member("r3");
        String path = writer.write("지울까", ".");
        Visitor.Page old = writer.get(path);
        writer.login("r3");
        Visitor.Page refused = writer.submit(old, path + "/delete", Map.of());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.html().select("main form, main textarea")).isEmpty();
    }

    @Test
    void ofWhatWasRemovedMeanwhileIsKept() {
        Visitor author = member("r4");
        String path = author.write("치울 글", ".");
        Visitor.Page edit = author.get(path + "/edit");
        Visitor other = member("r5");
        Visitor.Page reading = other.get(path);
        moderate(path, "delete");
        Visitor.Page edited = author.submit(edit, path + "/edit", TYPED);
        assertThat(edited.status()).isEqualTo(404);
        assertKept(edited);
        assertThat(edited.one("#title").val()).isEqualTo("긴 제목");
        Visitor.Page commented = other.submit(reading, path + "/comments", TYPED);
        assertThat(commented.status()).isEqualTo(404);
        assertKept(commented);
        moderate(path, "restore");
        Visitor.Page sent = other.post(path + "/comments", Visitor.filled(commented.one("form:has(#body)"), Map.of()));
        assertThat(sent.header("Location")).isEqualTo(path + "#c1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ko | 잠긴 글이라 댓글을 쓰거나 고칠 수 없습니다.", "en | This post is locked: it takes no comments and no changes."
            })
    void ofWhatWasLockedMeanwhileIsKeptAndSaysSo(String language, String reason) {
        Visitor author = member("r6").with("Accept-Language", language);
        String path = author.write("잠글 글 " + language, ".");
        Visitor.Page edit = author.get(path + "/edit");
        Visitor.Page reading = author.get(path);
        moderate(path, "lock");
        Visitor.Page edited = author.submit(edit, path + "/edit", TYPED);
        assertThat(edited.status()).isEqualTo(403);
        assertThat(edited.text("main")).contains(reason);
        assertKept(edited);
        Visitor.Page commented = author.submit(reading, path + "/comments", TYPED);
        assertThat(commented.status()).isEqualTo(403);
        assertThat(commented.text("main")).contains(reason);
        assertKept(commented);
        assertThat(author.get(path + "/edit").text("main")).contains(reason);
    }

    @Test
    void ofWhatWasArchivedMeanwhileIsKeptAndSaysSo() {
        Actor root = Actor.administrator("root", ClientAddress.of("127.0.0.1"));
        BoardKey old = BoardKey.of("old");
        board.forum().boards().create(root, BoardDraft.of(old).name("옛 마당"));
        Visitor writer = member("r7");
        Visitor.Page form = writer.get("/boards/old/write");
        board.forum()
                .boards()
                .change(
                        root,
                        BoardEdit.of(board.forum().boards().get(root, old)).with(BoardFeature.ARCHIVED));
        Visitor.Page refused = writer.submit(form, "/boards/old/write", TYPED);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("main")).contains("보관된 게시판이라 쓰거나 고칠 수 없습니다.");
        assertKept(refused);
    }

    @Test
    void ofACommentThatWasDeletedMeanwhileIsKeptAndSaysSo() {
        Visitor author = member("r8");
        String path = author.write("글", ".");
        author.comment(path, "댓글");
        String comment = path + "/comments/1";
        Visitor.Page form = author.get(comment + "/edit");
        author.submit(author.get(path), comment + "/delete", Map.of());
        Visitor.Page refused = author.submit(form, comment + "/edit", TYPED);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("main")).contains("지워진 것이라 쓰거나 고칠 수 없습니다.");
        assertKept(refused);
    }
}
