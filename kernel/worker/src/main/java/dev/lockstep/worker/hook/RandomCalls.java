package dev.lockstep.worker.hook;

import dev.lockstep.worker.schedule.Engine;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Sources of randomness, which follow the run's seed. */
public final class RandomCalls {
    private RandomCalls() {}

    @Replaces(owner = Random.class, name = "<init>")
    public static Random random(int site) {
        var run = Engine.mine();
        return run != null ? new Random(run.nextSeed()) : new Random();
    }

    @Replaces(owner = Math.class, name = "random", isStatic = true)
    public static double mathRandom(int site) {
        var run = Engine.mine();
        return run != null ? new Random(run.nextSeed()).nextDouble() : Math.random();
    }

    @Replaces(owner = UUID.class, name = "randomUUID", isStatic = true)
    public static UUID randomUuid(int site) {
        var run = Engine.mine();
        if (run == null) {
            return UUID.randomUUID();
        }
        var random = new Random(run.nextSeed());
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 2L << 62);
    }

    @Replaces(owner = Collections.class, name = "shuffle", isStatic = true)
    public static void shuffle(List<?> list, int site) {
        Collections.shuffle(list, random(site));
    }
}
