// another thread ends the process
// live: exited worker-died completed
// controlled: exited worker-died
new Thread(() -> System.exit(3)).start();
Thread.sleep(1_000);
