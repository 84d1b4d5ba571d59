// a million small pieces of memory outside the heap
// live: worker-died threw limit timed-out completed
// controlled: worker-died threw limit timed-out completed no-progress
// millis: 5000
var arena = java.lang.foreign.Arena.ofShared();
for (int i = 0; i < 1_000_000; i++) { arena.allocate(1_024); }
