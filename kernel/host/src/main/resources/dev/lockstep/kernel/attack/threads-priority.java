// takes the highest priority and spins
// live: timed-out
// controlled: no-progress timed-out
Thread.currentThread().setPriority(Thread.MAX_PRIORITY);
while (true) { }
