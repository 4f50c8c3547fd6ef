package dev.madang.forum.tck;

import static dev.madang.forum.tck.Samples.FREE;
import static dev.madang.forum.tck.Samples.HOUR;
import static dev.madang.forum.tck.Samples.NOWHERE;
import static dev.madang.forum.tck.Samples.QNA;
import static dev.madang.forum.tck.Samples.TALK;
import static dev.madang.forum.tck.Samples.at;
import static dev.madang.forum.tck.Samples.claim;

import dev.madang.forum.actor.MemberId;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.BoardRange;
import dev.madang.forum.storage.BucketRange;
import dev.madang.forum.storage.FirstView;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.HistoryQuery;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.ViewBucket;
import dev.madang.forum.storage.ViewCount;
import dev.madang.forum.storage.ViewFlush;
import java.util.List;
import java.util.stream.Stream;

/**
 * What units that fail are done on, and all that can be seen of it afterwards.
 *
 * @param storage the storage
 * @param post the post that every unit finds
 */
record BrokenUnits(ForumStorage storage, PostId post) {

    static final NodeId NODE = new NodeId("node");
    static final MemberId MEMBER = MemberId.of("u-1");
    static final IdempotencyClaim OLD_CLAIM = claim("s", "old", "request");
    static final IdempotencyClaim NEW_CLAIM = claim("t", "new", "request");

    static BrokenUnits on(ForumStorage storage) {
        Scene scene = new Scene(storage);
        scene.board(FREE);
        scene.board(QNA);
        PostId post = scene.write(PostSample.on(FREE)
                        .under(TALK)
                        .by(Samples.member(MEMBER.value(), "카카오"))
                        .from(Samples.kept("1.2.3.4", at(9)))
                        .about(Subject.of("order", "1"))
                        .claiming(OLD_CLAIM))
                .id();
        scene.reply(scene.comment(CommentSample.on(post)));
        storage.views().apply(new ViewFlush(NODE, 1, List.of(new ViewCount(post, HOUR, 2))));
        storage.views().firstView(new FirstView(post, Samples.viewer(1), at(1)));
        return new BrokenUnits(storage, post);
    }

    Object run(BreakableUnit unit) {
        return unit.call.on(storage, post);
    }

    /** Everything but first views, which cannot be looked at without leaving one. */
    String seen() {
        List<Object> seen = List.of(
                storage.boards().all(),
                Stream.of(FREE, QNA, NOWHERE).map(storage.boards()::counts).toList(),
                Stream.of(FREE, QNA, NOWHERE)
                        .map(board -> Export.of(storage, board, 100))
                        .toList(),
                Stream.of(FREE, QNA, NOWHERE)
                        .map(board -> storage.maintenance().verify(new BoardRange(board, 0, 100)))
                        .toList(),
                storage.posts().head(new PostRef.ById(post)),
                storage.posts()
                        .head(new PostRef.ByNumber(PostNumber.of(QNA, 1)))
                        .isPresent(),
                storage.comments().find(CommentId.of(post, 2)),
                storage.members().settled(OLD_CLAIM).isPresent(),
                storage.members().settled(NEW_CLAIM).isPresent(),
                storage.views().lastSequence(NODE),
                storage.views().history(new HistoryQuery(post, new BucketRange(ViewBucket.HOUR, HOUR, HOUR + 9))));
        return Plain.text(seen, id -> id.equals(post) ? "post" : "another");
    }
}
