package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Ending;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Methods of the JDK that take one monitor inside another: two tasks that do so the other way round may stop each other. */
class NestedMonitorsTest {
    private static final String MEMBERS = "static final List<Integer> one = Collections.synchronizedList(new ArrayList<>(List.of(1))), two = Collections.synchronizedList(new ArrayList<>(List.of(2)));"
            + "static final Map<Integer, Integer> first = Collections.synchronizedMap(new HashMap<>(Map.of(1, 1))), second = Collections.synchronizedMap(new HashMap<>(Map.of(2, 2)));";

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "one.addAll(two); two.addAll(one)", "one.addAll(0, two); two.addAll(0, one)",
        "first.putAll(second); second.putAll(first)", "first.equals(second); second.equals(first)"})
    void crosswiseAreADeadlock(String here, String there) {
        var program = Programs.of(MEMBERS, "var t = new Thread(() -> { " + here + "; }); t.start(); " + there + "; t.join();");
        assertThat(program.count(ending -> ending instanceof Ending.Stuck stuck && stuck.reason() == Ending.Stuck.Reason.DEADLOCK).such()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"one.addAll(two); one.addAll(two)", "one.containsAll(two); two.containsAll(one)", "first.putAll(second); first.equals(second)",
        "one.addAll(one); one.addAll(one)"})
    void inOneOrderTheyAreNone(String here, String there) {
        var program = Programs.of(MEMBERS, "var t = new Thread(() -> { " + here + "; }); t.start(); " + there + "; t.join(); assert !one.isEmpty();");
        assertThat(program.failing().such()).isZero();
    }
}
