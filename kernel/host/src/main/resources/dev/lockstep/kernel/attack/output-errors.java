// prints errors without an end
// live: timed-out limit
// controlled: timed-out no-progress limit
while (true) { System.err.println("flood"); }
