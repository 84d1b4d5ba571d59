// sleeps, and sleeps again when it is interrupted
// live: timed-out
// controlled: no-progress timed-out completed
while (true) { try { Thread.sleep(1_000_000); } catch (Throwable t) { } }
