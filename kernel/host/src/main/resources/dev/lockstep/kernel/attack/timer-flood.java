// a million timers
// live: timed-out completed threw worker-died limit
// controlled: completed timed-out limit no-progress worker-died threw
var timer = Executors.newScheduledThreadPool(1);
for (int i = 0; i < 1_000_000; i++) { timer.schedule(() -> { }, 1, TimeUnit.HOURS); }
