// an executor that is never shut down and never done
// live: timed-out completed
// controlled: no-progress timed-out
var pool = Executors.newFixedThreadPool(4);
for (int i = 0; i < 4; i++) { pool.submit(() -> { while (true) { } }); }
