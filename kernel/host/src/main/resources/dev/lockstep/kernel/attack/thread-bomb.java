// every thread starts two more
// live: threw worker-died limit timed-out exited
// controlled: limit threw worker-died no-progress
class Bomb implements Runnable { public void run() { new Thread(new Bomb()).start(); new Thread(new Bomb()).start(); } }
new Bomb().run();
Thread.sleep(60_000);
