package dev.madang.forum.examples.quickstart;

import dev.madang.forum.actor.Nickname;
import dev.madang.forum.post.PostSummary;
import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints a list, one line a post: number, title, comments, nickname, date, views. What a post does not have is left
 * out.
 */
final class ListPrinter {

    private static final String NOTICE = "공지";
    private static final String WITHHELD = "비밀글입니다.";

    private final PrintStream out;

    ListPrinter(PrintStream out) {
        this.out = out;
    }

    void print(PostSummary post) {
        print(Long.toString(post.number().value()), post);
    }

    void printNotice(PostSummary post) {
        print(NOTICE, post);
    }

    private void print(String place, PostSummary post) {
        String line = Stream.of(
                        Optional.of(place),
                        Optional.of(post.isWithheld() ? WITHHELD : post.title()),
                        Optional.of(post.comments()).filter(count -> count > 0).map(Formats::count),
                        post.author().nickname().map(Nickname::value),
                        Optional.of(Formats.date(post.createdAt())),
                        Optional.of(Formats.count(post.views())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        out.println(line);
    }
}
