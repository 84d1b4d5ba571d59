package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.Trace;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A run that makes no sense: any kind after any other, with hostile names. Whatever reads traces must survive it. */
final class RandomRun {
    private RandomRun() {}

    static Trace of(Random random, int length, String alphabet) {
        var events = new ArrayList<TraceEvent>();
        long time = 0;
        for (int i = 0; i < length; i++) {
            time += random.nextInt(10) == 0 ? random.nextInt(1_000_000_000) : 0;
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            boolean number = kind == Kind.STARTED || kind == Kind.SLEPT || kind == Kind.TIMER_SET;
            String detail = number ? "" + random.nextInt(6) : text(random, alphabet, 40);
            events.add(new TraceEvent(i, time, random.nextInt(5), kind, text(random, alphabet, 2), detail, random.nextBoolean() ? "" : "cell-1:" + i,
                    random.nextInt(length + 2) - 1));
        }
        return new Trace(events, random.nextInt(3), List.of(1), List.of(2), List.of((long) random.nextInt(length)), 0, 0);
    }

    private static String text(Random random, String alphabet, int most) {
        var text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
