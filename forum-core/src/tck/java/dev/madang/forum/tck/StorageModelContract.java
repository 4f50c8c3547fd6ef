package dev.madang.forum.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.storage.ForumStorage;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Plays random stories of calls in the storage and in {@link InMemoryForumStorage}: each call is answered alike, and in the end both hold
 * the same forum, whose counts and lists are what its posts and comments say.
 *
 * <p>A failure prints the story, made as short as possible, and its seed, from which jqwik plays it again.
 */
public abstract class StorageModelContract {

    private static final List<Step> BEGINNING = List.of(
            new Step(Step.Kind.BOARD, 0, 0, 0, 0),
            new Step(Step.Kind.BOARD, 1, 0, 0, 0),
            new Step(Step.Kind.WRITE, 0, 1, 1, 1),
            new Step(Step.Kind.WRITE, 0, 2, 2, 2),
            new Step(Step.Kind.WRITE, 1, 3, 3, 3));

    /** The storage to test. Called once for each story. */
    protected abstract StorageFixture fixture();

    /** Plays a story. */
    @Property(tries = 100, generation = GenerationMode.RANDOMIZED, edgeCases = EdgeCasesMode.NONE)
    public void answersEveryStoryAsTheModelDoes(@ForAll("stories") List<Step> steps) {
        StorageFixture fixture = fixture();
        StorageNames.put(getClass(), fixture);
        Story story = new Story(fixture, fixture.fresh());
        try (InMemoryForumStorage memory = new InMemoryForumStorage()) {
            Story model = new Story(new ModelFixture(), memory);
            playBoth(fixture.name(), story, model, steps);
        } finally {
            fixture.dispose(story.cast().storage);
        }
    }

    private static void playBoth(String name, Story story, Story model, List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            assertThat(story.play(steps.get(i)))
                    .as("what the storage %s answers to step %s, %s, against the model", name, i + 1, steps.get(i))
                    .isEqualTo(model.play(steps.get(i)));
        }
        assertThat(forum(story.cast()))
                .as("all that the storage %s holds in the end, against the model", name)
                .isEqualTo(forum(model.cast()));
        new Audit(story.cast()).assertSound();
    }

    private static List<String> forum(Cast cast) {
        ForumStorage storage = cast.storage;
        return Stream.concat(
                        Stream.of(storage.boards().all()), Cast.BOARDS.stream().map(board -> forum(storage, board)))
                .map(cast::tell)
                .toList();
    }

    private static Object forum(ForumStorage storage, BoardKey board) {
        return List.of(storage.boards().counts(board), Export.of(storage, board, 1_000));
    }

    /** Stories of up to 150 calls, which begin with two boards and three posts. */
    @Provide
    public Arbitrary<List<Step>> stories() {
        return steps().list()
                .ofMinSize(1)
                .ofMaxSize(150)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(steps -> Stream.concat(BEGINNING.stream(), steps.stream()).toList());
    }

    private static Arbitrary<Step> steps() {
        Arbitrary<Integer> number =
                Arbitraries.integers().between(0, 999).withDistribution(RandomDistribution.uniform());
        Arbitrary<Step.Kind> kind = Arbitraries.frequency(Stream.of(Step.Kind.values())
                .map(each -> Tuple.of(each.weight, each))
                .toList());
        return Combinators.combine(kind, number, number, number, number).as(Step::new);
    }
}
