// a thread whose name is a megabyte
// live: completed
// controlled: completed
var t = new Thread(() -> { }, "x".repeat(1 << 20));
t.start();
t.join();
