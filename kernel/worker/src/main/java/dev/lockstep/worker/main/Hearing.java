package dev.lockstep.worker.main;

import dev.lockstep.check.Driven;
import dev.lockstep.check.Moment;
import dev.lockstep.check.Schedules;
import dev.lockstep.check.Subject;
import dev.lockstep.worker.program.Drive;
import dev.lockstep.worker.program.Drive.How;
import dev.lockstep.worker.program.Value;
import dev.lockstep.worker.wire.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What one check claims of its subject. The first claim that breaks decides, even when the check's code goes on after it. */
final class Hearing implements Subject {
    /** Leaves the check's code: everything is said. */
    static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Over() {
            super("the check is over", null, false, false);
        }
    }

    private record Broken(String claim, String evidence, int drive, int result) {}

    private final Function<Drive, dev.lockstep.worker.program.Driven> host;
    private int drives;
    private int claims;
    private Optional<Broken> broken = Optional.empty();
    private String problem = "";

    Hearing(Function<Drive, dev.lockstep.worker.program.Driven> host) {
        this.host = host;
    }

    /** {@return what the check came to} A check that claimed nothing has not judged. */
    Reply result(String check) {
        if (broken.isPresent()) {
            var it = broken.get();
            return new Reply.Judged(check, false, it.claim, it.evidence, it.drive, it.result);
        }
        if (!problem.isEmpty()) {
            return new Reply.Refused(problem);
        }
        return claims == 0 ? new Reply.Refused("the check makes no claim") : new Reply.Judged(check, true, "", "", -1, -1);
    }

    @Override
    public Driven drive(String method, Object... inputs) {
        var values = new ArrayList<Value>();
        for (int i = 0; i < inputs.length; i++) {
            int number = i + 1;
            values.add(Values.encode(inputs[i]).orElseThrow(() -> new IllegalArgumentException(
                    "input " + number + " of drive \"" + method + "\" cannot travel: use numbers, strings, enums, records, lists")));
        }
        return new Asked(method, values);
    }

    private final class Asked implements Driven {
        private final String method;
        private final List<Value> inputs;

        Asked(String method, List<Value> inputs) {
            this.method = method;
            this.inputs = inputs;
        }

        @Override
        public Schedules inAllSchedules() {
            return new Claims(this, How.ALL, 0);
        }

        @Override
        public Schedules inSchedules(int count) {
            return new Claims(this, How.SOME, Math.max(1, count));
        }

        @Override
        public Schedules live() {
            return new Claims(this, How.LIVE, 1);
        }
    }

    private final class Claims implements Schedules {
        private final Asked asked;
        private final How how;
        private final int count;

        Claims(Asked asked, How how, int count) {
            this.asked = asked;
            this.how = how;
            this.count = count;
        }

        @Override
        public void finishes() {
            var seen = drive(Optional.empty(), true).seen();
            for (int i = 0; i < seen.size(); i++) {
                if (!seen.get(i).finished()) {
                    fail("it always comes to its end", seen.get(i).ending(), i);
                }
            }
        }

        @Override
        public <T> void always(Class<T> observation, String claim, Predicate<? super T> predicate) {
            always(observation, claim, predicate, "");
        }

        @Override
        public <T extends Record> void always(T expected, String claim) {
            always(expected.getClass(), claim, expected::equals, "expected " + Display.of(expected) + ", ");
        }

        private <T> void always(Class<T> observation, String claim, Predicate<? super T> predicate, String expected) {
            var seen = drive(Optional.empty(), false).seen();
            for (int i = 0; i < seen.size(); i++) {
                if (seen.get(i).finished()) {
                    judge(seen.get(i).observation(), observation, claim, predicate, expected, i);
                }
            }
            if (seen.stream().noneMatch(dev.lockstep.worker.program.Driven.Result::finished)) {
                fail(claim, "no run came to its end" + (seen.isEmpty() ? "" : ": " + seen.getFirst().ending()), seen.isEmpty() ? -1 : 0);
            }
        }

        private <T> void judge(Value value, Class<T> type, String claim, Predicate<? super T> predicate, String expected, int index) {
            T seen;
            try {
                seen = type.cast(Values.decode(value, type));
            } catch (IllegalArgumentException | ClassCastException e) {
                fail(claim, "what was observed is no " + type.getSimpleName(), index);
                return;
            }
            if (seen == null) {
                fail(claim, "nothing was observed", index);
            } else if (!predicate.test(seen)) {
                fail(claim, expected + "observed " + Display.of(seen), index);
            }
        }

        @Override
        public void sometimes(String claim, Moment moment) {
            if (!drive(Optional.of(moment.inTrace()), false).witnessed()) {
                fail(claim, "it was seen in no schedule", -1);
            }
        }

        @Override
        public void never(String claim, Moment moment) {
            if (drive(Optional.of(moment.inTrace()), false).witnessed()) {
                fail(claim, "a schedule was found in which it can be seen", -1);
            }
        }

        @Override
        public void takesAtMost(Duration duration) {
            var longer = new dev.lockstep.worker.program.Moment.TookLonger(duration.toNanos());
            if (drive(Optional.of(longer), false).witnessed()) {
                fail("it takes at most " + words(duration), "a schedule was found in which it takes longer", -1);
            }
        }

        private static String words(Duration duration) {
            return duration.toMillis() % 1_000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
        }

        private dev.lockstep.worker.program.Driven drive(Optional<dev.lockstep.worker.program.Moment> moment, boolean untilFailure) {
            claims++;
            drives++;
            var driven = host.apply(new Drive(asked.method, asked.inputs, how, count, moment, untilFailure));
            if (!driven.problem().isEmpty()) {
                problem = driven.problem();
                throw new Over();
            }
            return driven;
        }

        private void fail(String claim, String evidence, int result) {
            if (broken.isEmpty()) {
                broken = Optional.of(new Broken(claim, evidence, drives - 1, result));
            }
            throw new Over();
        }
    }
}
