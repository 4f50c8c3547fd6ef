package dev.madang.forum.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.board.Audience;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardAudiences;
import dev.madang.forum.board.BoardDraft;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Revision;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.TransferItem;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferLineTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678901234Z");
    private static final BoardKey FREE = BoardKey.of("free");

    private static final String POST = "{'type':'post','board':'free','number':7,'title':'제목','body':'본문',"
            + "'createdAt':'2014-07-11T08:21:11+09:00'%s}";
    private static final String COMMENT = "{'type':'comment','board':'free','post':7,'number':3,'body':'댓글',"
            + "'createdAt':'2014-07-11T08:25:00+09:00'%s}";
    private static final String BOARD = "{'type':'board','key':'free','name':'마당'%s}";

    @Nested
    class ABoard {

        @Test
        void hasTheDraftsDefaultsAndTheGivenTime() {
            Board board = board("");

            assertThat(board.settings())
                    .isEqualTo(BoardDraft.of(FREE).name("마당").check());
            assertThat(board.version()).isEqualTo(1);
            assertThat(board.createdAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05.678901Z"));
        }

        @Test
        void mayHaveEverything() {
            Board board = board(",'description':'이것\\n저것','audiences':{'read':'members','comment':'administrators'},"
                    + "'pageSize':25,'categories':['잡담','질문'],'commentDepth':0,'limits':{'title':300},"
                    + "'features':['edit-history','secrets'],'version':4,'createdAt':'2014-07-11T00:00:00Z'");

            assertThat(board)
                    .isEqualTo(new Board(
                            FREE,
                            BoardDraft.of(FREE)
                                    .name("마당")
                                    .description("이것\n저것")
                                    .readBy(Audience.MEMBERS)
                                    .commentedBy(Audience.ADMINISTRATORS)
                                    .pageSize(25)
                                    .categories("잡담", "질문")
                                    .commentDepth(0)
                                    .limits(new BoardLimits(300, 100_000, 40, 10_000))
                                    .with(BoardFeature.SECRETS)
                                    .with(BoardFeature.EDIT_HISTORY)
                                    .check(),
                            4,
                            Instant.parse("2014-07-11T00:00:00Z")));
            assertThat(board.settings().audiences().list()).isEqualTo(BoardAudiences.DEFAULT.list());
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    ",'description':5 | description: malformed",
                    ",'pageSize':0 | pageSize: out-of-range",
                    ",'pageSize':99999999999 | pageSize: out-of-range",
                    ",'pageSize':'30' | pageSize: malformed",
                    ",'commentDepth':9 | commentDepth: out-of-range",
                    ",'categories':'a' | categories: malformed",
                    ",'categories':['a',null] | categories: malformed",
                    ",'categories':['a','a'] | categories: not-allowed",
                    ",'categories':[''] | categories: blank",
                    ",'features':['edit_history'] | features: unknown-value",
                    ",'features':['SECRETS'] | features: unknown-value",
                    ",'audiences':{'read':'all'} | audiences.read: unknown-value",
                    ",'audiences':{'see':'members'} | audiences.see: not-allowed",
                    ",'audiences':[] | audiences: malformed",
                    ",'limits':{'title':301} | limits.title: out-of-range",
                    ",'limits':{'body':0,'nickname':61} | limits.body: out-of-range; limits.nickname: out-of-range",
                    ",'version':0 | version: out-of-range",
                    ",'createdAt':'yesterday' | createdAt: malformed",
                    ",'pagesize':30 | pagesize: not-allowed",
                    ",'number':1 | number: not-allowed"
                })
        void namesEachWrongField(String more, String violations) {
            assertThatRefusal(BOARD.formatted(more), violations);
        }

        @Test
        void needsKeyAndName() {
            assertThatRefusal("{'type':'board'}", "key: required; name: required");
            assertThatRefusal("{'type':'board','key':'Free','name':'\u3164'}", "key: malformed; name: blank");
            assertThatRefusal("{'type':'board','key':'','name':3}", "key: malformed; name: malformed");
        }

        private Board board(String more) {
            return ((TransferItem.OfBoard) parse(BOARD.formatted(more))).board();
        }
    }

    @Nested
    class APost {

        @Test
        void mayHaveNoNicknameNoAddressAndNoViews() {
            TransferItem.OfPost post = post("");

            assertThat(post.number()).isEqualTo(PostNumber.of(FREE, 7));
            assertThat(post.content().title()).isEqualTo("제목");
            assertThat(post.state().status()).isEqualTo(ContentStatus.PUBLISHED);
            assertThat(post.state().flags()).isEmpty();
            assertThat(post.byline().author().nickname()).isEmpty();
            assertThat(post.byline().address()).isEmpty();
            assertThat(post.dates())
                    .isEqualTo(new TransferItem.Dates(Instant.parse("2014-07-10T23:21:11Z"), Optional.empty(), 1));
            assertThat(post.views()).isZero();
        }

        @Test
        void mayHaveEverything() {
            TransferItem.OfPost post = post(",'member':'u-1','nickname':'카','address':'112.171.xxx.7','views':2226,"
                    + "'category':'잡담','notice':true,'secret':true,'locked':true,'status':'removed',"
                    + "'before':'deleted','version':9,'editedAt':'2014-07-12T00:00:00.1234567Z',"
                    + "'subject':{'type':'order','id':'o-1'},'formerNumbers':[{'board':'old','number':7}],"
                    + "'revisions':[{'version':1,'title':'옛','body':'옛 본문','replacedAt':'2014-07-11T12:00:00Z'},"
                    + "{'version':8,'title':'옛2','body':'옛 본문2','replacedAt':'2014-07-12T00:00:00Z'}]");

            assertThat(post.byline().author().member()).hasToString("Optional[u-1]");
            assertThat(post.byline().author().nickname()).hasToString("Optional[카]");
            assertThat(post.byline().address()).hasToString("Optional[112.171.xxx.7]");
            assertThat(post.views()).isEqualTo(2226);
            assertThat(post.content().category()).hasToString("Optional[잡담]");
            assertThat(post.content().secrecy()).isEqualTo(Secrecy.SECRET);
            assertThat(post.state().flags()).containsExactlyInAnyOrder(PostFlag.values());
            assertThat(post.state().status()).isEqualTo(ContentStatus.REMOVED);
            assertThat(post.state().before()).isEqualTo(ContentStatus.DELETED);
            assertThat(post.dates().editedAt()).hasValue(Instant.parse("2014-07-12T00:00:00.123456Z"));
            assertThat(post.dates().version()).isEqualTo(9);
            assertThat(post.subject()).hasValue(Subject.of("order", "o-1"));
            assertThat(post.formerNumbers()).containsExactly(PostNumber.of(BoardKey.of("old"), 7));
            assertThat(post.revisions()).extracting(Revision::version).containsExactly(1L, 8L);
        }

        @Test
        void isTakenInWithinTheBoundsThatItHasOutgrown() {
            TransferItem.OfPost post = post(",'views':9223372036854775807,'version':1000000000000007,'revisions':["
                    + "{'version':2,'title':'a','body':'b','replacedAt':'2014-07-11T12:00:00Z'},"
                    + "{'version':3,'title':'a','body':'b','replacedAt':'2014-07-11T12:00:00Z'},"
                    + "{'version':1000000000000006,'title':'a','body':'b','replacedAt':'2014-07-11T12:00:00Z'}]");

            assertThat(post.views()).isEqualTo(1_000_000_000_000_000L);
            assertThat(post.dates().version()).isEqualTo(1_000_000_000_000_000L);
            assertThat(post.revisions()).extracting(Revision::version).containsExactly(1L, 2L, 999_999_999_999_999L);
        }

        @ParameterizedTest
        @ValueSource(strings = {"ᆞᆞ", "@@", "...", "..", "."})
        void mayHaveAnyOddNickname(String nickname) {
            assertThat(post(",'nickname':'" + nickname + "'").byline().author().nickname())
                    .hasValue(Nickname.of(nickname));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"'nickname':''", "'nickname':null,'address':''", "'views':null,'category':'','member':null"})
        void takesNullAndEmptyForLeftOut(String more) {
            assertThat(post("," + more)).isEqualTo(post(""));
        }

        @Test
        void isMadeCanonical() {
            assertThat(post(",'nickname':'\\u1112\\u1161\\u11ab'")
                            .byline()
                            .author()
                            .nickname())
                    .hasValue(Nickname.of("한"));
        }

        @Test
        void holdsNoWordsAfterAPurge() {
            TransferItem purged = parse("{'type':'post','board':'free','number':7,'status':'purged',"
                    + "'createdAt':'2014-07-11T08:21:11+09:00'}");

            assertThat(purged)
                    .asInstanceOf(type(TransferItem.OfPost.class))
                    .satisfies(post -> assertThat(
                                    post.content().title() + post.content().body())
                            .isEmpty());
            assertThat(parse("{'type':'post','board':'free','number':7,'title':'','body':null,'status':'purged',"
                            + "'createdAt':'2014-07-11T08:21:11+09:00'}"))
                    .isEqualTo(purged);
            assertThatRefusal(
                    POST.formatted(",'status':'purged','category':'가'"),
                    "title: not-allowed; body: not-allowed; category: not-allowed");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    ",'nickname':'a\\u202eb' | nickname: bidi-control",
                    ",'nickname':'\\u3164' | nickname: blank",
                    ",'nickname':'a\\u0000' | nickname: nul",
                    ",'nickname':'\\ud800' | nickname: lone-surrogate; nickname: blank",
                    ",'nickname':7 | nickname: malformed",
                    ",'member':'a\\nb' | member: control-character",
                    ",'address':'112.171.9.7' | address: malformed",
                    ",'address':'112.171.xxx.07' | address: malformed",
                    ",'address':'localhost' | address: malformed",
                    ",'views':-1 | views: out-of-range",
                    ",'views':'1' | views: malformed",
                    ",'views':true | views: malformed",
                    ",'views':1.0 | views: malformed",
                    ",'views':99999999999999999999 | views: out-of-range",
                    ",'category':'a\\u200e' | category: bidi-control",
                    ",'notice':1 | notice: malformed",
                    ",'secret':'true' | secret: malformed",
                    ",'status':'gone' | status: unknown-value",
                    ",'status':'PUBLISHED' | status: unknown-value",
                    ",'before':'' | before: unknown-value",
                    ",'before':'deleted' | before: not-allowed",
                    ",'status':'deleted','before':'deleted' | before: not-allowed",
                    ",'status':'removed','before':'removed' | before: not-allowed",
                    ",'status':'removed','before':'purged' | before: not-allowed",
                    ",'version':0 | version: out-of-range",
                    ",'editedAt':'2014-07-11 08:21:11' | editedAt: malformed",
                    ",'subject':{'type':'order'} | subject.id: blank",
                    ",'subject':'order/1' | subject: malformed",
                    ",'subject':{'type':'a','id':'b','x':1} | subject.x: not-allowed",
                    ",'formerNumbers':[{'board':'free','number':7}] | formerNumbers: not-allowed",
                    ",'formerNumbers':[{'board':'free','number':8}] | formerNumbers: not-allowed",
                    ",'formerNumbers':[{'board':'a','number':1},{'board':'a','number':2}] | formerNumbers: not-allowed",
                    ",'formerNumbers':[{'board':'A','number':0}] | formerNumbers[0].board: malformed; formerNumbers[0].number: out-of-range",
                    ",'formerNumbers':[7] | formerNumbers: malformed",
                    ",'formerNumbers':7 | formerNumbers: malformed",
                    ",'formerNumbers':[{'board':'a','number':1},{'board':'a'}] | formerNumbers[1].number: required",
                    ",'version':9,'revisions':[{'version':3,'title':'a','body':'b','replacedAt':'2014-07-11T00:00:00Z'},{'version':3,'title':'a','body':'b','replacedAt':'2014-07-11T00:00:00Z'}] | revisions: not-allowed",
                    ",'revisions':[{}] | revisions[0].version: required; revisions[0].title: required; revisions[0].body: required; revisions[0].replacedAt: required",
                    ",'version':2,'revisions':[{'version':2,'title':'a','body':'b','replacedAt':'2014-07-11T00:00:00Z'}] | revisions: not-allowed",
                    ",'Views':1 | Views: not-allowed",
                    ",'parent':1 | parent: not-allowed",
                    ",'조회':1 | line: not-allowed",
                    ",'views':1,'views':1 | views: not-allowed"
                })
        void namesEachWrongField(String more, String violations) {
            assertThatRefusal(POST.formatted(more), violations);
        }

        @ParameterizedTest
        @CsvSource({
            "2014-07-11T08:21:11, malformed",
            "2014-07-11, malformed",
            "2014-02-30T00:00:00Z, malformed",
            "2014-07-11T24:00:00Z, malformed",
            "2014-07-11T08:21:11+25:00, malformed",
            "２０１４-07-11T08:21:11Z, malformed",
            "1405034471, malformed",
            "+10000-01-01T00:00:00Z, out-of-range",
            "9999-12-31T23:59:59-00:01, out-of-range",
            "0000-01-01T00:00:00+00:01, out-of-range"
        })
        void isWrittenAtAnInstantWithAnOffset(String createdAt, String code) {
            assertThatRefusal(POST.formatted("").replace("2014-07-11T08:21:11+09:00", createdAt), "createdAt: " + code);
        }

        @ParameterizedTest
        @ValueSource(strings = {"0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z"})
        void mayBeAsOldAndAsNewAsAYearOfFourDigits(String createdAt) {
            TransferItem item = parse(POST.formatted("").replace("2014-07-11T08:21:11+09:00", createdAt));

            assertThat(((TransferItem.OfPost) item).dates().createdAt()).isEqualTo(createdAt);
        }

        @Test
        void isNamedWithAllThatIsWrongAtOnce() {
            assertThatRefusal(
                    "{'type':'post','board':'Free!','number':0,'nickname':'\\u202e','address':'x','views':-1,'titel':'a'}",
                    "board: malformed; number: out-of-range; title: required; body: required; createdAt: required; "
                            + "nickname: bidi-control; nickname: blank; address: malformed; views: out-of-range; "
                            + "titel: not-allowed");
        }

        @Test
        void hasTitleAndBodyWithinWhatTheEngineHolds() {
            String longest = POST.formatted("")
                    .replace("제목", "😀".repeat(BoardLimits.MAX_TITLE))
                    .replace("본문", "나".repeat(BoardLimits.MAX_BODY));

            assertThat(parse(longest)).isInstanceOf(TransferItem.OfPost.class);
            assertThatRefusal(longest.replace("😀'", "😀😀'"), "title: too-long");
            assertThatRefusal(longest.replace("나'", "나나'"), "body: too-long");
        }

        private TransferItem.OfPost post(String more) {
            return (TransferItem.OfPost) parse(POST.formatted(more));
        }
    }

    @Nested
    class AComment {

        @Test
        void mayBeSecretAndAReply() {
            TransferItem.OfComment comment =
                    (TransferItem.OfComment) parse(COMMENT.formatted(",'parent':2,'secret':true,'status':'deleted'"));

            assertThat(comment.post()).isEqualTo(PostNumber.of(FREE, 7));
            assertThat(comment.parent()).isEqualTo(OptionalInt.of(2));
            assertThat(comment.content().secrecy()).isEqualTo(Secrecy.SECRET);
            assertThat(comment.status()).isEqualTo(ContentStatus.DELETED);
            assertThat(comment.before()).isEqualTo(ContentStatus.PUBLISHED);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    ",'parent':3 | parent: out-of-range",
                    ",'parent':0 | parent: out-of-range",
                    ",'before':'deleted' | before: not-allowed",
                    ",'status':'deleted','before':'deleted' | before: not-allowed",
                    ",'status':'removed','before':'removed' | before: not-allowed",
                    ",'status':'removed','before':'purged' | before: not-allowed",
                    ",'status':'purged' | body: not-allowed",
                    ",'views':1 | views: not-allowed",
                    ",'title':'a' | title: not-allowed"
                })
        void namesEachWrongField(String more, String violations) {
            assertThatRefusal(COMMENT.formatted(more), violations);
        }

        @Test
        void mayHaveBeenDeletedBeforeItWasRemoved() {
            TransferItem.OfComment comment =
                    (TransferItem.OfComment) parse(COMMENT.formatted(",'status':'removed','before':'deleted'"));

            assertThat(comment.before()).isEqualTo(ContentStatus.DELETED);
        }

        @Test
        void holdsNoTextAfterAPurge() {
            assertThat(parse(COMMENT.formatted(",'status':'purged'").replace("댓글", "")))
                    .asInstanceOf(type(TransferItem.OfComment.class))
                    .satisfies(comment -> assertThat(comment.content().body()).isEmpty());
        }

        @Test
        void needsItsPlaceItsTextAndItsTime() {
            assertThatRefusal(
                    "{'type':'comment'}",
                    "board: required; post: required; number: required; body: required; createdAt: required");
            assertThatRefusal(
                    COMMENT.formatted("").replace(":3,", ":1000000000,").replace(":7,", ":1000000000001,"),
                    "post: out-of-range; number: out-of-range");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | type: required",
                "{'type':'poll','x':1} | type: unknown-value",
                "{'type':1} | type: malformed",
                "[1] | line: malformed",
                "{'type':'board' | line: malformed"
            })
    void aLineOfNoKnownTypeIsRefused(String line, String violations) {
        assertThatRefusal(line, violations);
    }

    @Test
    void whatIsByDefaultIsNotWritten() {
        assertThat(TransferLine.write(parse(BOARD.formatted(""))))
                .isEqualTo(json("{'type':'board','key':'free','name':'마당','createdAt':'2026-01-02T03:04:05.678901Z'}"));
        assertThat(TransferLine.write(parse(POST.formatted(""))))
                .isEqualTo(json("{'type':'post','board':'free','number':7,'title':'제목',"
                        + "'createdAt':'2014-07-10T23:21:11Z','body':'본문'}"));
        assertThat(TransferLine.write(parse(COMMENT.formatted(""))))
                .isEqualTo(json("{'type':'comment','board':'free','post':7,'number':3,"
                        + "'createdAt':'2014-07-10T23:25:00Z','body':'댓글'}"));
    }

    private static TransferItem parse(String line) {
        return TransferLine.parse(json(line), NOW);
    }

    private static String json(String line) {
        return line.replace('\'', '"');
    }

    private static void assertThatRefusal(String line, String violations) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(String.join(
                                        "; ",
                                        e.violations().stream()
                                                .map(v -> v.field() + ": "
                                                        + v.code().code())
                                                .toList()))
                                .isEqualTo(violations));
    }
}
