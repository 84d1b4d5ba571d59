// prints without an end
// live: timed-out limit
// controlled: timed-out no-progress limit
while (true) { System.out.println("flood flood flood flood"); }
