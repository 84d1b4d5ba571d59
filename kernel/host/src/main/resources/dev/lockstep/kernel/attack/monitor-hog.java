// holds the monitor of a shared class for ever
// live: timed-out
// controlled: no-progress timed-out
synchronized (System.out) { while (true) { } }
