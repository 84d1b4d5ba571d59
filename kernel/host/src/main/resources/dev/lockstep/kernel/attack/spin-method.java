// an endless loop of calls
// live: timed-out
// controlled: no-progress timed-out
int turn(int n) { return n + 1; }
int n = 0;
while (n != -1) { n = turn(n) & 0xff; }
