package dev.lockstep.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.RunResult;
import dev.lockstep.kernel.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In which order further failing schedules are looked for, and which one counts as another. */
final class OnwardTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Set<List<Integer>> FAILING = Set.of(List.of(0, 1), List.of(1, 0, 1), List.of(2, 1));

    private final List<List<Integer>> asked = new ArrayList<>();

    /** Three choices, the first of three ways, the others of two. */
    private RunResult replay(List<Integer> choices) {
        asked.add(choices);
        List<Integer> all = new ArrayList<>(choices);
        while (all.size() < 3) {
            all.add(0);
        }
        Outcome outcome = FAILING.contains(choices) ? new Outcome.Exited(1, "") : new Outcome.Completed("");
        return new RunResult(outcome, new Trace(List.of(), 0, all, List.of(3, 2, 2), List.of(), -1, all.hashCode()), "c0de", List.of(), List.of(), Duration.ZERO);
    }

    @SafeVarargs
    private final Optional<RunResult> next(List<Integer>... seen) {
        Set<Long> hashes = new HashSet<>();
        for (List<Integer> choices : seen) {
            hashes.add(replay(choices).trace().hash());
        }
        asked.clear();
        return new Onward(this::replay, () -> false).find(hashes, LONG);
    }

    @Test
    void theOneWithTheFewestSwitchesComesFirstAndIsRepeated() {
        assertThat(next().map(run -> run.trace().choices())).hasValue(List.of(0, 1, 0));
        assertThat(asked).containsExactly(List.of(), List.of(1), List.of(2), List.of(0, 1), List.of(0, 1));
        assertThat(next().map(run -> run.trace().decisive())).hasValue(1);
    }

    @Test
    void whatWasSeenIsNeitherShownNorGoneInto() {
        assertThat(next(List.of(0, 1)).map(run -> run.trace().choices())).hasValue(List.of(1, 0, 1));
        assertThat(asked).doesNotContain(List.of(0, 1, 1));
        assertThat(next(List.of(0, 1), List.of(1, 0, 1)).map(run -> run.trace().choices())).hasValue(List.of(2, 1, 0));
    }

    @Test
    void whereAllWereSeenOrSomebodyStopsItThereIsNone() {
        assertThat(next(List.of(0, 1), List.of(1, 0, 1), List.of(2, 1))).isEmpty();
        assertThat(new Onward(this::replay, () -> true).find(Set.of(), LONG)).isEmpty();
        assertThat(new Onward(this::replay, () -> false).find(Set.of(), Duration.ZERO)).isEmpty();
    }
}
