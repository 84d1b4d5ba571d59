// one line of a hundred megabytes
// live: completed worker-died threw limit timed-out
// controlled: completed worker-died threw limit timed-out
var part = "x".repeat(1 << 20);
for (int i = 0; i < 100; i++) { System.out.print(part); }
