package dev.madang.forum.transfer;

import dev.madang.forum.Violations;
import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.board.Audience;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardAudiences;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.board.BoardSettings;
import dev.madang.forum.board.Category;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Revision;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.CommentContent;
import dev.madang.forum.storage.PostState;
import dev.madang.forum.storage.TransferItem;
import dev.madang.forum.text.TextRule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary things of a forum, as a storage may hold them. */
final class TransferItems {

    private static final String NASTY = "\"\\/{}[]:,\n\t\u2028\u0085\u001B'가ᆞ@.é😀\uD83D\uDC68\u200D\uFEFF<&";

    private TransferItems() {}

    static Arbitrary<TransferItem> any() {
        return Arbitraries.oneOf(boards(), posts(), comments());
    }

    static Arbitrary<TransferItem> boards() {
        return Combinators.combine(keys(), settings(), versions(), instants())
                .as((key, settings, version, createdAt) ->
                        new TransferItem.OfBoard(new Board(key, settings, version, createdAt)));
    }

    private static Arbitrary<BoardSettings> settings() {
        Arbitrary<Audience> audience = Arbitraries.of(Audience.class);
        Arbitrary<BoardAudiences> audiences = Combinators.combine(audience, audience, audience, audience)
                .as(BoardAudiences::new)
                .edgeCases(edges -> edges.add(BoardAudiences.DEFAULT));
        Arbitrary<BoardLimits> limits = Combinators.combine(
                        Arbitraries.integers().between(1, BoardLimits.MAX_TITLE),
                        Arbitraries.integers().between(1, BoardLimits.MAX_BODY),
                        Arbitraries.integers().between(1, BoardLimits.MAX_NICKNAME),
                        Arbitraries.integers().between(1, BoardLimits.MAX_COMMENT))
                .as(BoardLimits::new);
        return Combinators.combine(
                        lines(100),
                        text(2_000).optional().map(text -> text.orElse("")),
                        audiences,
                        Arbitraries.integers().between(1, 1_000),
                        lines(Category.MAX_LENGTH)
                                .map(Category::of)
                                .list()
                                .uniqueElements()
                                .ofMaxSize(5),
                        Arbitraries.integers().between(0, BoardSettings.MAX_COMMENT_DEPTH),
                        Arbitraries.oneOf(Arbitraries.just(BoardLimits.DEFAULT), limits),
                        Arbitraries.of(BoardFeature.class).set())
                .as(BoardSettings::new);
    }

    static Arbitrary<TransferItem> posts() {
        Arbitrary<PostContent> words = Combinators.combine(
                        lines(BoardLimits.MAX_TITLE),
                        text(BoardLimits.MAX_BODY),
                        lines(Category.MAX_LENGTH).map(Category::of).optional())
                .as((title, body, category) -> new PostContent(title, body, category, Secrecy.OPEN));
        return Combinators.combine(
                        numbers(),
                        words,
                        states(),
                        signatures(),
                        dates(),
                        Arbitraries.longs().between(0, Fields.MAX_COUNT),
                        Combinators.combine(lines(60), lines(120))
                                .as(Subject::of)
                                .optional(),
                        Combinators.combine(
                                        numbers()
                                                .list()
                                                .uniqueElements(PostNumber::board)
                                                .ofMaxSize(3),
                                        revisions())
                                .as(Past::new))
                .as(TransferItems::post);
    }

    private record Past(List<PostNumber> numbers, List<Revision> revisions) {}

    private static TransferItem post(
            PostNumber number,
            PostContent words,
            PostState state,
            TransferItem.Signature signature,
            TransferItem.Dates dates,
            long views,
            Optional<Subject> subject,
            Past past) {
        boolean purged = state.status() == ContentStatus.PURGED;
        PostContent content = (purged ? words.erased() : words)
                .as(state.flags().contains(PostFlag.SECRET) ? Secrecy.SECRET : Secrecy.OPEN);
        return new TransferItem.OfPost(
                number,
                content,
                state,
                signature,
                dates,
                views,
                purged ? Optional.empty() : subject,
                past.numbers().stream()
                        .filter(former -> !former.board().equals(number.board()))
                        .toList(),
                purged ? List.of() : numbered(past.revisions(), dates.version()));
    }

    /** The revisions, with versions that lead up to {@code version}. */
    private static List<Revision> numbered(List<Revision> revisions, long version) {
        List<Revision> numbered = new ArrayList<>();
        for (Revision revision : revisions) {
            long next = numbered.size() + 1L;
            if (next < version) {
                numbered.add(new Revision(next, revision.title(), revision.body(), revision.replacedAt()));
            }
        }
        return numbered;
    }

    private static Arbitrary<PostState> states() {
        Arbitrary<Set<PostFlag>> flags = Arbitraries.of(PostFlag.class).set();
        return Combinators.combine(standings(), flags)
                .as((standing, set) -> new PostState(standing.status(), standing.before(), set));
    }

    private static Arbitrary<List<Revision>> revisions() {
        return Combinators.combine(lines(BoardLimits.MAX_TITLE), text(BoardLimits.MAX_BODY), instants())
                .as((title, body, replacedAt) -> new Revision(1, title, body, replacedAt))
                .list()
                .ofMaxSize(3);
    }

    static Arbitrary<TransferItem> comments() {
        Arbitrary<CommentContent> words = Combinators.combine(
                        text(BoardLimits.MAX_COMMENT), Arbitraries.of(Secrecy.class))
                .as(CommentContent::new);
        Arbitrary<Integer> parents = Arbitraries.integers().between(0, CommentId.MAX_NUMBER);
        return Combinators.combine(
                        numbers(),
                        Arbitraries.integers().between(1, CommentId.MAX_NUMBER),
                        parents,
                        words,
                        standings(),
                        signatures(),
                        dates())
                .as((post, number, parent, content, standing, signature, dates) -> new TransferItem.OfComment(
                        post,
                        number,
                        parent > 0 && parent < number ? OptionalInt.of(parent) : OptionalInt.empty(),
                        standing.status() == ContentStatus.PURGED ? new CommentContent("", content.secrecy()) : content,
                        standing.status(),
                        standing.before(),
                        signature,
                        dates));
    }

    private static Arbitrary<Standing> standings() {
        return Combinators.combine(Arbitraries.of(ContentStatus.class), Arbitraries.of(ContentStatus.class))
                .as(TransferItems::standing);
    }

    /** {@code before}, where the services make such a thing of that status. */
    private static Standing standing(ContentStatus status, ContentStatus before) {
        boolean made = status == ContentStatus.PURGED
                || before == ContentStatus.PUBLISHED
                || (status == ContentStatus.REMOVED && before == ContentStatus.DELETED);
        return new Standing(status, made ? before : ContentStatus.PUBLISHED);
    }

    private static Arbitrary<TransferItem.Signature> signatures() {
        Arbitrary<Author> authors = Combinators.combine(
                        lines(MemberId.MAX_LENGTH).map(MemberId::of).optional(),
                        lines(BoardLimits.MAX_NICKNAME).map(Nickname::of).optional())
                .as(Author::new);
        return Combinators.combine(authors, addresses().optional()).as(TransferItem.Signature::new);
    }

    private static Arbitrary<MaskedAddress> addresses() {
        Arbitrary<Integer> octet = Arbitraries.integers().between(0, 255);
        Arbitrary<String> ipv4 = Combinators.combine(octet, octet, octet).as((a, b, c) -> a + "." + b + ".0." + c);
        Arbitrary<Integer> group = Arbitraries.integers().between(1, 0xFFFF);
        Arbitrary<String> ipv6 = Combinators.combine(group, group, group)
                .as((a, b, c) ->
                        Integer.toHexString(a) + ":" + Integer.toHexString(b) + ":" + Integer.toHexString(c) + "::1");
        return Arbitraries.oneOf(ipv4, ipv6).map(text -> ClientAddress.of(text).masked());
    }

    private static Arbitrary<TransferItem.Dates> dates() {
        return Combinators.combine(instants(), instants().optional(), versions())
                .as(TransferItem.Dates::new);
    }

    private static Arbitrary<Instant> instants() {
        long first = micros("0000-01-01T00:00:00Z");
        long last = micros("9999-12-31T23:59:59Z");
        return Arbitraries.longs().between(first, last).map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    private static long micros(String instant) {
        return Instant.parse(instant).getEpochSecond() * 1_000_000;
    }

    private static Arbitrary<Long> versions() {
        return Arbitraries.longs().between(1, Fields.MAX_COUNT);
    }

    private static Arbitrary<PostNumber> numbers() {
        return Combinators.combine(keys(), Arbitraries.longs().between(1, PostNumber.MAX))
                .as(PostNumber::of);
    }

    private static Arbitrary<BoardKey> keys() {
        return Arbitraries.strings()
                .withChars("abcxyz0189-_")
                .ofMaxLength(BoardKey.MAX_LENGTH - 1)
                .map(rest -> BoardKey.of("f" + rest));
    }

    private static Arbitrary<String> lines(int max) {
        return texts(TextRule.line("line", 1, max), Math.min(max, 30));
    }

    private static Arbitrary<String> text(int max) {
        return texts(TextRule.text("text", 1, max), Math.min(max, 80));
    }

    /** Canonical text of a rule, out of characters that are hard to write and of any others. */
    private static Arbitrary<String> texts(TextRule rule, int longest) {
        Arbitrary<String> nasty = Arbitraries.of(NASTY.codePoints().boxed().toList())
                .list()
                .ofMinSize(1)
                .ofMaxSize(longest)
                .map(points -> points.stream().map(Character::toString).reduce("", String::concat));
        Arbitrary<String> any = Arbitraries.strings().ofMinLength(1).ofMaxLength(longest);
        return Arbitraries.oneOf(nasty, any).map(text -> canonical(rule, text));
    }

    private static String canonical(TextRule rule, String text) {
        Violations violations = new Violations();
        String canonical = rule.check(text, violations);
        return violations.isEmpty() ? canonical : "그 밖";
    }
}
