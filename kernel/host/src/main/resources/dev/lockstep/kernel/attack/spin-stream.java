// an endless stream
// live: timed-out
// controlled: no-progress timed-out limit worker-died
Stream.iterate(1, n -> n + 1).filter(n -> n < 0).findFirst();
