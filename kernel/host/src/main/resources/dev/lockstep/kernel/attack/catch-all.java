// catches whatever is thrown at it, and goes on
// live: timed-out
// controlled: no-progress timed-out
while (true) { try { while (true) { } } catch (Throwable t) { } }
