package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects that others know before their constructors are done: these see fields change, final ones too. */
class EscapeTest {
    private static final String BASE = "static abstract class Base { Base() { new Thread(this::use).start(); } abstract void use(); }";

    @ParameterizedTest
    @ValueSource(strings = {"static class P1 extends Thread { final List<String> all; P1() { start(); all = List.of(); } public void run() { all.size(); } }",
        "static class P1 extends Base { final String name; P1() { name = \"set\"; } void use() { name.length(); } }",
        "static class P1 extends Base { String name; P1() { name = \"set\"; } void use() { name.length(); } }",
        "static class P1 extends Base { String name = \"set\"; P1(int n) { } P1() { this(1); } void use() { name.length(); } }",
        "static class P0 extends Base { final String name; P0() { name = \"set\"; } void use() { name.length(); } } static class P1 extends P0 { }",
        "static class P1 { final long n; P1() { new Thread(() -> { if (look() == 0) throw new IllegalStateException(); }).start(); n = 1L; } long look() { return n; } }"})
    void whoSeesThemTooEarlyIsFound(String type) {
        var program = Programs.of(BASE + type, "new P1();");
        assertThat(program.failing().such()).isPositive().isLessThan(program.failing().schedules());
    }

    @Test
    void whatWasWrittenBeforeIsNoDecisionPoint() {
        var program = Programs.of("static class P1 extends Thread { final String name; P1() { name = \"set\"; start(); } public void run() { name.length(); name.length(); } }", "new P1();");
        assertThat(program.failing().schedules()).isEqualTo(1);
    }
}
