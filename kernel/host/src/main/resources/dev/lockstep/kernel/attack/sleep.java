// sleeps for an hour
// live: timed-out
// controlled: completed
Thread.sleep(3_600_000);
