// a shutdown hook that never returns
// live: exited worker-died timed-out
// controlled: exited worker-died timed-out
Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { } }));
System.exit(0);
