// row: `Random`, `ThreadLocalRandom`, `Math.random`, `UUID`, `SplittableRandom`, `RandomGenerator`, `SecureRandom`, `Collections.shuffle`
// how: from the run's seed: a replay draws the same
// wrong: Threw
class Draws {
    static String all() {
        var list = new ArrayList<>(List.of(1, 2, 3, 4, 5));
        Collections.shuffle(list);
        var log = new StringJoiner(" ");
        log.add("" + new Random().nextInt(1000)).add("" + ThreadLocalRandom.current().nextInt(1000)).add("" + Math.random());
        log.add(UUID.randomUUID().toString()).add("" + new SplittableRandom().nextInt(1000)).add(list + "");
        log.add("" + java.util.random.RandomGenerator.getDefault().nextInt(1000));
        log.add("" + java.util.random.RandomGenerator.of("Random").nextInt(1000));
        log.add("" + java.util.random.RandomGeneratorFactory.of("Xoroshiro128PlusPlus").create().nextInt(1000));
        log.add("" + new java.security.SecureRandom().nextInt(1000)).add("" + System.identityHashCode(log));
        return log.toString();
    }
}

class Right {
    static void main() throws Throwable {
        var drawn = Draws.all();
        assert !drawn.equals(Draws.all()) && drawn.length() > 80 : drawn;
    }
}

class Wrong {
    static void main() throws Throwable {
        throw new AssertionError(Draws.all());
    }
}
