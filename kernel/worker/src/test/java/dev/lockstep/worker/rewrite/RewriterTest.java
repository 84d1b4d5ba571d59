package dev.lockstep.worker.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.worker.hook.ConcurrentCalls;
import dev.lockstep.worker.hook.Hooks;
import dev.lockstep.worker.rewrite.Rewriter.Rewritten;
import dev.lockstep.worker.wire.Request.ClassBytes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.TypeKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RewriterTest {
    @Test
    void everyHookIsThere() {
        List<String> there = Stream.of(Hooks.class, ConcurrentCalls.class).flatMap(type -> Arrays.stream(type.getMethods()))
                .map(method -> method.getName() + java.lang.invoke.MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                        .descriptorString()).toList();
        Stream<Hook> overloaded = Stream.of(TypeKind.REFERENCE, TypeKind.INT, TypeKind.LONG, TypeKind.FLOAT, TypeKind.DOUBLE)
                .flatMap(kind -> Stream.of(Hook.afterRead(kind), Hook.beforeWrite(kind)));
        Stream<Hook> single = Stream.of(Hook.BEFORE_READ, Hook.BEFORE_ARRAY_READ, Hook.BEFORE_ARRAY_WRITE, Hook.MONITOR_ENTER,
                Hook.MONITOR_EXIT, Hook.LOOP, Hook.ENTER, Hook.WATCHED, Hook.CALLED, Hook.RETURNED, Hook.RETURNED_NOTHING, Hook.THREW, Hook.INITIALIZE,
                Hook.BEFORE_CALL, Hook.AFTER_CALL, Hook.CAUGHT, Hook.UNCONTROLLED);
        assertThat(Stream.concat(overloaded, single)).allSatisfy(
                hook -> assertThat(there).contains(hook.name() + hook.type().descriptorString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "package dev.lockstep.evil; class A { }",
        "class A extends dev.lockstep.worker.hook.Spy { }",
        "class A { void a() { dev.lockstep.worker.hook.Hooks.monitorExit(this, 0); } }",
        "class A { dev.lockstep.worker.hook.Hooks h; }",
        "class A { Object o = dev.lockstep.worker.hook.Hooks.class; }",
        "class A { Runnable r = () -> dev.lockstep.worker.hook.Hooks.loop(1); }"})
    void codeThatNamesTheEngineIsRefused(String source) {
        List<ClassBytes> compiled = source.contains("Spy") ? renamed(source) : Compiler.compile("A.java", source);
        assertThatThrownBy(() -> new Rewriter().rewrite(compiled)).isInstanceOf(RewriteException.class)
                .hasMessageMatching("[A-Z].* .*[.]");
    }

    private static List<ClassBytes> renamed(String source) {
        byte[] built = ClassFile.of().build(java.lang.constant.ClassDesc.of("A"),
                builder -> builder.withSuperclass(java.lang.constant.ClassDesc.of("dev.lockstep.worker.hook.Spy")));
        assertThat(source).contains("Spy");
        return List.of(new ClassBytes("A", built));
    }

    @Test
    void codeThatOnlyPassesAnObjectOfTheEngineIsRefused() {
        List<ClassBytes> both = Compiler.compile("A.java",
                "class A { void a() { B.b(null); } } class B { static void b(dev.lockstep.worker.hook.Hooks h) { } }");
        assertThatThrownBy(() -> new Rewriter().rewrite(both.subList(0, 1))).isInstanceOf(RewriteException.class);
    }

    @Test
    void whatChecksAreWrittenWithIsNotALearnersEither() {
        List<ClassBytes> check = Compiler.compile("Check.java", "package dev.lockstep.check; public class Check { Check other; }");
        assertThatThrownBy(() -> new Rewriter().rewrite(check)).isInstanceOf(RewriteException.class).hasMessageContaining("reserved");
    }

    @Test
    void enumConstantsAreTheSameObjectsEverywhereAfterAReset() {
        Rewritten rewritten = new Rewriter().rewrite(Compiler.compile("Door.java", """
                import java.util.*;
                enum Door { OPEN, SHUT; int uses;
                    static String run() { boolean same = true; Door.OPEN.uses++;
                        for (Door d : EnumSet.allOf(Door.class)) { same &= d == OPEN || d == SHUT; }
                        for (Door d : new EnumMap<Door, Integer>(Map.of(OPEN, 1)).keySet()) { same &= d == OPEN; }
                        return same + " " + (valueOf("SHUT") == SHUT) + (Door.class.getEnumConstants()[0] == OPEN) + OPEN.uses; } }
                """));
        Learner learner = new Learner(rewritten.classes());
        for (int round = 0; round < 3; round++) {
            assertThat(learner.run("Door")).isEqualTo("true truetrue1");
            learner.reset();
        }
    }

    @Test
    void switchesOverEnumConstantsFindThemAfterAReset() {
        List<ClassBytes> compiled = Compiler.compile("Main.java", """
                sealed interface S permits E, R {} record R(int x) implements S {}
                enum E implements S { A, B { int n() { return 2; } }, C; int n() { return 1; } }
                interface Main { static String run() { String all = "";
                        for (E e : E.values()) { all += of(e) + nullable(e) + guarded(e); }
                        return all + of(new R(4)) + of(new R(5)) + nullable(null); }
                    static String of(S s) { return switch (s) { case E.A -> "a"; case E.B -> "b"; case R(var x) when x > 4 -> "big";
                        case R r -> "r"; case E e -> "other"; }; }
                    private static String nullable(E e) { return switch (e) { case A -> "a"; case null -> "n"; case B -> "b";
                        default -> "d"; }; }
                    static String guarded(E e) { return switch (e) { case A -> "a"; case E x when x.n() > 1 -> "x" + x;
                        case B, C -> "bc"; }; } }
                """);
        Object expected = new Learner(compiled).run("Main");
        Learner learner = new Learner(new Rewriter().rewrite(compiled).classes());
        for (int round = 0; round < 3; round++) {
            assertThat(learner.run("Main")).isEqualTo(expected).isEqualTo("aaabbxBotherdbcrbign");
            learner.reset();
        }
    }

    @Test
    void textThatMentionsTheEngineIsJustText() {
        Rewritten rewritten = new Rewriter().rewrite(Compiler.compile("A.java",
                "class A { static String run() { return \"dev.lockstep dev/lockstep/ java/lang/Lockstep\"; } }"));
        assertThat(new Learner(rewritten.classes()).run("A")).isEqualTo("dev.lockstep dev/lockstep/ java/lang/Lockstep");
    }

    @Test
    void aMethodThatIsTooLongIsRefusedWithASentence() {
        String source = "class Big { static int n; static void big() { " + "n++;".repeat(4_000) + " } }";
        assertThatThrownBy(() -> new Rewriter().rewrite(Compiler.compile("Big.java", source)))
                .isInstanceOf(RewriteException.class).hasMessage("A method of Big is too long to be run step by step: split it.");
    }

    @Test
    void classesOfEarlierCellsAreKnown() {
        List<ClassBytes> both = Compiler.compile("cell.java",
                "class First { static int n; static { n = 5; } } class Second { static int run() { return ++First.n; } }");
        Rewriter session = new Rewriter();
        Rewritten first = session.rewrite(both.subList(0, 1));
        Rewritten second = session.rewrite(both.subList(1, 2));
        Learner learner = new Learner(Stream.concat(first.classes().stream(), second.classes().stream()).toList());
        assertThat(learner.run("Second")).isEqualTo(6);
        List<dev.lockstep.worker.wire.Request.Site> sites = Stream.concat(first.sites().stream(), second.sites().stream()).toList();
        assertThat(learner.told(sites)).containsExactly("1 Second.run: entry", "1 First.n: read", "1 First.n: had 5", "1 First.n: write 6");
    }

    @Test
    void framesKeepTheirLines() {
        List<ClassBytes> compiled = Compiler.compile("Lines.java", """
                import java.util.*;
                class Lines {
                    static List<String> frames = new ArrayList<>();
                    int[] array = new int[1]; Lines next;
                    static void note() {
                        for (StackTraceElement e : new Throwable().getStackTrace()) {
                            if (e.getClassName().startsWith("Lines")) { frames.add(e.getMethodName() + ":" + e.getLineNumber()); } } }
                    synchronized int deep(int n) {
                        if (n == 0) {
                            note();
                            return next
                                .array[
                                    4];
                        }
                        return deep(
                            n - 1)
                            + 1;
                    }
                    static String run() {
                        Runnable r = () ->
                            note();
                        r.run();
                        try {
                            new Lines()
                                .deep(2);
                        } catch (NullPointerException e) {
                            for (StackTraceElement f : e.getStackTrace()) {
                                if (f.getClassName().startsWith("Lines")) { frames.add(f.getMethodName() + ":" + f.getLineNumber()); } } }
                        return frames.toString(); } }
                """);
        Object expected = new Learner(compiled).run("Lines");
        assertThat(expected.toString()).contains("deep:10").contains("deep:11");
        assertThat(new Learner(new Rewriter().rewrite(compiled).classes()).run("Lines")).isEqualTo(expected);
    }
}
