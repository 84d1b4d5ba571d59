// a million virtual threads
// live: threw worker-died limit timed-out completed
// controlled: limit threw worker-died no-progress timed-out
var all = new ArrayList<Thread>();
for (int i = 0; i < 1_000_000; i++) { all.add(Thread.startVirtualThread(() -> { try { Thread.sleep(60_000); } catch (InterruptedException e) { } })); }
