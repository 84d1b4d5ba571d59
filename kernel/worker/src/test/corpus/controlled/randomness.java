// row: `Random`, `ThreadLocalRandom`, `Math.random`, `UUID`, `SplittableRandom`, `RandomGenerator`, `Collections.shuffle`
// how: from the run's seed: a replay draws the same
// wrong: Threw
class Right {
    static void main() throws Throwable {
        var log = new StringJoiner(" ");
        log.add("" + new Random().nextInt(1000)).add("" + ThreadLocalRandom.current().nextInt(1000)).add("" + Math.random());
        log.add(UUID.randomUUID().toString()).add("" + new SplittableRandom().nextInt(1000));
        log.add("" + java.util.random.RandomGenerator.getDefault().nextInt(1000));
        log.add("" + new java.security.SecureRandom().nextInt(1000));
        var list = new ArrayList<>(List.of(1, 2, 3, 4, 5));
        Collections.shuffle(list);
        log.add(list + "").add(System.identityHashCode(log) + "").add(new Object().hashCode() + "");
        System.out.println(log);
    }
}

class Wrong {
    static void main() throws Throwable {
        assert new Random().nextInt(2) == 0 && new Random().nextInt(2) == 0 && new Random().nextInt(2) == 0 && Math.random() < 0.1;
    }
}
