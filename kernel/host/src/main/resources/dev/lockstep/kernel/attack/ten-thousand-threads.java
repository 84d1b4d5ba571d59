// ten thousand platform threads
// live: threw worker-died limit timed-out completed
// controlled: limit threw worker-died
for (int i = 0; i < 10_000; i++) { new Thread(() -> { try { Thread.sleep(60_000); } catch (InterruptedException e) { } }).start(); }
