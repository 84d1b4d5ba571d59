// counts for ever
// live: timed-out
// controlled: no-progress timed-out
long n = 0; while (true) { n++; }
