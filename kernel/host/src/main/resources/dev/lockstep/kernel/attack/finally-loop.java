// an endless loop in finally
// live: timed-out
// controlled: no-progress timed-out
try { throw new RuntimeException("x"); } finally { while (true) { } }
