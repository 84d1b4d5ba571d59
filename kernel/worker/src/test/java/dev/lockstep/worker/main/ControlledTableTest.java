package dev.lockstep.worker.main;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Found;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;
import dev.lockstep.worker.wire.Request.Strategy;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Every row of the table of what is controlled, by its right program and its wrong twin. */
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControlledTableTest {
    private static final int BUDGET = 300;
    private WorkerProcess worker;

    @BeforeAll
    void start() throws IOException {
        worker = new WorkerProcess("-XX:ActiveProcessorCount=2", "-Djava.util.concurrent.ForkJoinPool.common.parallelism=3");
        worker.load(ControlledPrograms.all().stream().collect(Collectors.toMap(ControlledPrograms::name, ControlledPrograms::source)));
    }

    @AfterAll
    void stop() {
        worker.close();
    }

    private Found search(ControlledPrograms row, String type) {
        Program program = WorkerProcess.program(row.name() + "." + type, "main", row.name());
        worker.send(new Request.Search(program, Strategy.AUTO, BUDGET, 20_000, -1, false, Optional.empty(), List.of(), 1,
                Limits.interactive()));
        return worker.receive(Reply.Searched.class).found();
    }

    @Test
    void everyRightProgramPassesInAllSchedules() {
        var wrong = ControlledPrograms.all().stream().map(row -> {
            var found = search(row, "Right");
            boolean passes = found.failing() == 0 && found.schedules() > 0 && found.undecided().isEmpty() && found.diverged().isEmpty()
                    && found.uncontrolled().isEmpty();
            return passes ? "" : row.name() + " " + found;
        }).filter(text -> !text.isEmpty()).toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyWrongTwinIsCaughtAndAgain() {
        var wrong = ControlledPrograms.all().stream().map(row -> {
            var found = search(row, "Wrong");
            var ending = found.failure().map(it -> it.ending().getClass().getSimpleName()).orElse("none");
            boolean same = search(row, "Wrong").failure().equals(found.failure());
            return ending.equals(row.wrong()) && found.diverged().isEmpty() && same ? "" : row.name() + " " + ending + " " + same + " " + found;
        }).filter(text -> !text.isEmpty()).toList();
        assertThat(wrong).isEmpty();
    }
}
