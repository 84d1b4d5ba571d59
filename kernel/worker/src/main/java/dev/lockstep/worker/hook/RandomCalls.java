package dev.lockstep.worker.hook;

import dev.lockstep.worker.schedule.Engine;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Sources of randomness, which follow the run's seed. */
public final class RandomCalls {
    private RandomCalls() {}

    @Replaces(owner = Random.class, name = "<init>")
    public static Random random(int site) {
        var run = Engine.mine();
        return run != null ? new Random(run.dice().nextSeed(site)) : new Random();
    }

    @Replaces(owner = Math.class, name = "random", isStatic = true)
    public static double mathRandom(int site) {
        var run = Engine.mine();
        return run != null ? new Random(run.dice().nextSeed(site)).nextDouble() : Math.random();
    }

    /** The JDK seeds it by the run; it matters only that the program draws. */
    @Replaces(owner = ThreadLocalRandom.class, name = "current", isStatic = true)
    public static ThreadLocalRandom threadLocalRandom(int site) {
        var run = Engine.mine();
        if (run != null) {
            run.dice().drawn(site);
        }
        return ThreadLocalRandom.current();
    }

    @Replaces(owner = SplittableRandom.class, name = "<init>")
    public static SplittableRandom splittable(int site) {
        var run = Engine.mine();
        return run != null ? new SplittableRandom(run.dice().nextSeed(site)) : new SplittableRandom();
    }

    @Replaces(owner = RandomGenerator.class, name = "getDefault", isStatic = true)
    public static RandomGenerator usual(int site) {
        return of("L32X64MixRandom", site);
    }

    @Replaces(owner = RandomGenerator.class, name = "of", isStatic = true)
    public static RandomGenerator of(String name, int site) {
        return create(RandomGeneratorFactory.of(name), site);
    }

    @Replaces(owner = RandomGeneratorFactory.class, name = "create")
    public static RandomGenerator create(RandomGeneratorFactory<?> factory, int site) {
        var run = Engine.mine();
        return run == null || !factory.isStatistical() ? factory.create() : factory.create(run.dice().nextSeed(site));
    }

    @Replaces(owner = SecureRandom.class, name = "<init>")
    public static SecureRandom secure(int site) {
        var run = Engine.mine();
        return run != null ? secure(run.dice().nextSeed(site)) : new SecureRandom();
    }

    /** A generator that is given a seed before it is first asked takes no other. */
    private static SecureRandom secure(long seed) {
        try {
            var random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            return random;
        } catch (NoSuchAlgorithmException e) {
            return new SecureRandom();
        }
    }

    @Replaces(owner = UUID.class, name = "randomUUID", isStatic = true)
    public static UUID randomUuid(int site) {
        var run = Engine.mine();
        if (run == null) {
            return UUID.randomUUID();
        }
        var random = new Random(run.dice().nextSeed(site));
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 2L << 62);
    }

    @Replaces(owner = Collections.class, name = "shuffle", isStatic = true)
    public static void shuffle(List<?> list, int site) {
        Collections.shuffle(list, random(site));
    }
}
