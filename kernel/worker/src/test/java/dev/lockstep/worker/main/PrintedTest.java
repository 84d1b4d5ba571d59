package dev.lockstep.worker.main;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.schedule.Failures;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrintedTest {
    private static String shown(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return Printed.isOurs(bytes, 0, bytes.length) ? new String(Printed.shown(bytes, 0, bytes.length), StandardCharsets.UTF_8) : text;
    }

    @Test
    void aStackTraceNamesTheLearnersFramesOnly() {
        assertThat(shown("\tat learner//REPL.$JShell$17.f(counter:1)\n")).isEqualTo("\tat f(counter:1)\n");
        assertThat(shown("\tat learner//REPL.$JShell$18B.do_it$(counter:2)\n")).isEqualTo("\tat counter(counter:2)\n");
        assertThat(shown("\tat learner//REPL.$JShell$18$Bank.pay(bank:7)\n")).isEqualTo("\tat Bank.pay(bank:7)\n");
        assertThat(shown("\tat dev.lockstep.worker@0.1.0/dev.lockstep.worker.main.Body.call(Body.java:128)\n")).isEmpty();
        assertThat(shown("\tat java.base/jdk.internal.reflect.DirectMethodHandleAccessor.invoke(Unknown Source)\n")).isEmpty();
        assertThat(shown("\tat java.base/java.util.ArrayList.get(Unknown Source)\n")).isEqualTo("\tat java.base/java.util.ArrayList.get(Unknown Source)\n");
    }

    @Test
    void soDoesOneThatIsPrintedInOnePiece() {
        assertThat(shown("IllegalStateException: oh\n\tat learner//Trace.deep(Trace.java:2)\n\tat java.base/java.lang.Thread.run(Unknown Source)\n"
                + "\tat dev.lockstep.worker@0.1.0/dev.lockstep.worker.schedule.Bodies.run(Unknown Source)\n\tat java.base/java.lang.Lockstep.resume(Unknown Source)\n"
                + "Caused by: Error\n\t... 3 more\n"))
                .isEqualTo("IllegalStateException: oh\n\tat Trace.deep(Trace.java:2)\nCaused by: Error\n\t... 3 more\n");
    }

    @Test
    void aTypeHasTheNameThatTheLearnerGaveIt() {
        assertThat(shown("é REPL.$JShell$11$A@2570dcb6\n")).isEqualTo("é A@2570dcb6\n");
        assertThat(shown("\tat home: 5 $\n")).isEqualTo("\tat home: 5 $\n");
    }

    @Test
    void soHasItInTheMessageOfAnException() {
        var cast = new ClassCastException("class REPL.$JShell$11$A cannot be cast to class java.lang.String (REPL.$JShell$11$A is in unnamed module of loader 'learner'"
                + " @7d4991ad; java.lang.String is in module java.base of loader 'bootstrap')");
        assertThat(Failures.of(cast, 0).message()).isEqualTo("class A cannot be cast to class java.lang.String");
        assertThat(Failures.of(new NullPointerException("because \"REPL.$JShell$30B.a\" is null"), 0).message()).isEqualTo("because \"a\" is null");
        assertThat(Failures.of(new IllegalStateException("the module (see above) is gone"), 0).message()).isEqualTo("the module (see above) is gone");
    }
}
