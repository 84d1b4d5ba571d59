// eight threads that count for ever, left behind
// live: completed timed-out
// controlled: no-progress timed-out
for (int i = 0; i < 8; i++) { new Thread(() -> { long n = 0; while (true) { n++; } }).start(); }
