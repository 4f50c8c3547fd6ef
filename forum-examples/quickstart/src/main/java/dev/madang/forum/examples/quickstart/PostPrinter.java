package dev.madang.forum.examples.quickstart;

import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.post.Post;
import java.io.PrintStream;

/** Prints a post, and its comments one by one. */
final class PostPrinter {

    private static final String INDENT = "  ";
    private static final String TOMBSTONE = "삭제된 댓글입니다.";
    private static final String WITHHELD = "비밀 댓글입니다.";

    private final PrintStream out;

    PostPrinter(PrintStream out) {
        this.out = out;
    }

    void print(Post post) {
        out.println(post.title());
        out.println((nickname(post.author()) + " 조회수 : " + Formats.count(post.views())).strip());
        out.println("작성일 : " + Formats.time(post.createdAt()));
        out.println();
        out.println(Formats.visible(post.body()));
        out.println();
        post.address().ifPresent(address -> out.println("IP : " + address));
        out.println("댓글 " + Formats.count(post.comments()));
        out.println();
    }

    void print(Comment comment) {
        String indent = INDENT.repeat(comment.depth());
        out.println(indent + (comment.number() + ". " + nickname(comment.author())).stripTrailing());
        out.println(indent + when(comment));
        out.println();
        text(comment).lines().forEach(line -> out.println(line.isEmpty() ? "" : indent + line));
        out.println();
    }

    private static String nickname(Author author) {
        return author.nickname().map(Nickname::value).orElse("");
    }

    private static String when(Comment comment) {
        String time = Formats.shortTime(comment.createdAt());
        return comment.address().map(address -> time + " (" + address + ")").orElse(time);
    }

    private static String text(Comment comment) {
        if (comment.isTombstone()) {
            return TOMBSTONE;
        }
        return comment.isWithheld() ? WITHHELD : Formats.visible(comment.body());
    }
}
