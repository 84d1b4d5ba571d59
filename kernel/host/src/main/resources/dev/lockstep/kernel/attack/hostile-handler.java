// a handler of uncaught exceptions that never ends
// live: timed-out threw completed
// controlled: timed-out threw no-progress completed
var t = new Thread(() -> { throw new RuntimeException("x"); });
t.setUncaughtExceptionHandler((thread, thrown) -> { while (true) { } });
t.start();
t.join();
