// endless work in the common pool
// live: timed-out
// controlled: no-progress timed-out
IntStream.range(0, 64).parallel().forEach(i -> { while (true) { } });
