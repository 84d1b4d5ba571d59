package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Ending;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code of the learner's that a collection calls, such as a {@code hashCode}, makes calls of its own: the outer call goes on after them. */
class NestedCallsTest {
    private static final String TWO = "var a = new Thread(() -> {%s}); var b = new Thread(() -> {%s}); a.start(); b.start(); a.join(); b.join(); ";

    /** Two that put at once lose one of the two, whatever is called to find the place. */
    @ParameterizedTest
    @ValueSource(strings = {
        "return 7;",
        "return at.hashCode();",
        "return OTHER.size();",
        "var it = AT.iterator(); it.next(); return 7;",
        "SET.size(); return 7;",
        "M.size(); return 7;",
        "COUNT.incrementAndGet(); return 7;",
        "try { throw new IllegalStateException(); } catch (IllegalStateException e) { } return 7;",
        "try { OTHER.get(3); } catch (IndexOutOfBoundsException e) { } return 7;"})
    void whatAHashCodeCallsDoesNotHideThatAPutIsManySteps(String hashCode) {
        var members = "static final Map<Object, Integer> M = new HashMap<>(); static final List<Integer> OTHER = new ArrayList<>(); "
                + "static final List<Integer> AT = List.of(1); static final Set<Integer> SET = new TreeSet<>(); static final AtomicInteger COUNT = new AtomicInteger(); "
                + "static final class Key { final List<Integer> at; Key(Integer... at) { this.at = List.of(at); } public int hashCode() { " + hashCode + " } }";
        var program = Programs.of(members, "M.put(1, 1); " + TWO.formatted("M.put(new Key(1), 1);", "M.put(new Key(2), 2);") + "assert M.size() == 3;");
        assertThat(program.failing().such()).isPositive();
    }

    @Test
    void whatAComparatorCallsDoesNotHideThatAPutIsManySteps() {
        var program = Programs.of("static final Map<Integer, Integer> RANK = new HashMap<>(Map.of(1, 1, 2, 2));"
                        + "static final Map<Integer, Integer> T = new TreeMap<>(Comparator.comparing(RANK::get));",
                TWO.formatted("T.put(1, 1);", "T.put(2, 2);") + "assert T.size() == 2;");
        assertThat(program.failing().such()).isPositive();
    }

    /** Both are within their call when a third comes back from another. */
    @Test
    void whatOthersCallMeanwhileDoesNotHideItEither() {
        var members = "static final Map<Object, Integer> M = new HashMap<>(); static final List<Integer> OTHER = new ArrayList<>(); static final AtomicInteger IN = new AtomicInteger(); static volatile boolean go; "
                + "static final class Key { public int hashCode() { IN.incrementAndGet(); while (!go) Thread.onSpinWait(); return 7; } }";
        var program = Programs.of(members, "OTHER.add(1); var a = new Thread(() -> { OTHER.size(); M.put(new Key(), 1); }); var b = new Thread(() -> M.put(new Key(), 2)); a.start(); b.start();"
                + "while (IN.get() < 2) Thread.onSpinWait(); OTHER.add(2); go = true; a.join(); b.join(); assert M.size() == 2;");
        program.settle();
        var dice = new Random(1);
        var endings = Stream.generate(() -> program.go((run, count) -> dice.nextInt(count))).limit(300);
        assertThat(endings.anyMatch(Ending.Threw.class::isInstance)).isTrue();
    }

    @Test
    void aCallIsOverWhereItsExceptionIsCaught() {
        var program = Programs.of("static final Map<Object, Integer> M = new HashMap<>(Map.of(1, 1)); static final List<Integer> OTHER = new ArrayList<>(); static volatile int end; "
                        + "static final class Key { public int hashCode() { OTHER.size(); throw new IllegalStateException(); } }",
                "OTHER.add(1); var a = new Thread(() -> { M.put(2, 2); OTHER.add(2); }); a.start(); "
                        + "for (int i = 0; i < 3; i++) { try { M.get(new Key()); } catch (IllegalStateException e) { } } end = 1; a.join();");
        program.settle();
        var inside = new ArrayList<Integer>();
        program.go((run, count) -> {
            if (run.candidate(0).number() == 0) {
                inside.add(depth(run.candidate(0).inside));
            }
            return 0;
        });
        assertThat(inside).contains(0, 1).doesNotContain(2);
        assertThat(inside.getLast()).isZero();
    }

    @Test
    void whatHasThrownIsNotOpenAnyMore() {
        var program = Programs.of("static final List<Integer> L = new CopyOnWriteArrayList<>(List.of(1)); static volatile int n;",
                TWO.formatted("for (int i = 0; i < 5; i++) { try { L.forEach(x -> { n++; throw new IllegalStateException(); }); } catch (IllegalStateException e) { } }", "n = 1;"));
        program.settle();
        var open = new ArrayList<Integer>();
        program.go((run, count) -> {
            open.add(run.candidate(0).open.size());
            return 0;
        });
        assertThat(open).contains(0, 1).doesNotContain(2);
    }

    private static int depth(@Nullable SteppedCall call) {
        return call == null ? 0 : 1 + depth(call.outer);
    }
}
