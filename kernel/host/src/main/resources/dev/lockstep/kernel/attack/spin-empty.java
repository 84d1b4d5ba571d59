// an empty loop
// live: timed-out
// controlled: no-progress timed-out
for (;;) { }
