package dev.lockstep.worker.main;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Found;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;
import dev.lockstep.worker.wire.Request.Strategy;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Two that count to many thousands, as in any text on lost updates: more choices than a search keeps. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongLoopsTest {
    private static final String COUNT = """
            class %s {
                static int n;
                static %s void inc() { n++; }
                static void main() throws Exception {
                    Runnable body = () -> { for (int i = 0; i < %s; i++) inc(); };
                    var one = new Thread(body);
                    var two = new Thread(body);
                    one.start();
                    two.start();
                    one.join();
                    two.join();
                    assert n == 2 * %3$s;
                }
            }
            """;
    private WorkerProcess worker;

    @BeforeAll
    void start() throws IOException {
        worker = new WorkerProcess();
        worker.load(Map.of("Wrong", COUNT.formatted("Wrong", "", "60_000"), "Right", COUNT.formatted("Right", "synchronized", "30_000"),
                "Long", COUNT.formatted("Long", "synchronized", "1_000_000")));
    }

    @AfterAll
    void stop() {
        worker.close();
    }

    private Found search(String type, Strategy strategy) {
        worker.send(new Request.Search(WorkerProcess.program(type, "main", type), strategy, 2, 120_000, -1, false, Optional.empty(), List.of(), 1,
                Limits.interactive()));
        return worker.receive(Reply.Searched.class).found();
    }

    @Test
    void aLostUpdateIsFound() {
        assertThat(search("Wrong", Strategy.AUTO).failure().orElseThrow().ending()).isInstanceOf(Ending.Threw.class);
    }

    @Test
    void whatIsRightPassesAndNothingIsProved() {
        for (var strategy : List.of(Strategy.ALL, Strategy.REDUCED)) {
            var found = search("Right", strategy);
            assertThat(found.schedules()).as(strategy.name()).isEqualTo(2);
            assertThat(found.failing()).as(strategy.name()).isZero();
            assertThat(found.sampled()).as(strategy.name()).isTrue();
        }
    }

    @Test
    void whatIsTooLongIsUndecided() {
        var found = search("Long", Strategy.AUTO);
        assertThat(found.failing()).isZero();
        assertThat(found.undecided()).isEqualTo("a run reached its limit of 1000000 steps");
    }
}
