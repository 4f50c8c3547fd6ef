package dev.madang.forum.examples.benchmarks.micro;

import dev.madang.forum.Violations;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.text.PlainText;
import dev.madang.forum.text.TextRule;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Text on its way in and out. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TextBenchmark {

    private static final TextRule BODY = TextRule.text("body", 1, 10_000);

    private final String body = "오늘 점심은 회사 앞에서 김밥을 먹었습니다. <비>가 와서 그런지 사람이 많네요.\n".repeat(8);

    /** The canonical form of a body of 350 characters, with every check. */
    @Benchmark
    public String body() {
        return BODY.check(body, new Violations());
    }

    /** The same body as HTML. */
    @Benchmark
    public String html() {
        return PlainText.toHtml(body);
    }

    /** A nickname with every check. */
    @Benchmark
    public Nickname nickname() {
        return Nickname.of("카카오");
    }

    /** A client address read and masked. */
    @Benchmark
    public MaskedAddress address() {
        return ClientAddress.of("112.171.9.7").masked();
    }
}
