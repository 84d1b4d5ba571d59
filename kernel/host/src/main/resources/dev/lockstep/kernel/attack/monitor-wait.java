// waits for a notification that never comes
// live: stuck timed-out
// controlled: stuck
Object gate = new Object();
synchronized (gate) { gate.wait(); }
