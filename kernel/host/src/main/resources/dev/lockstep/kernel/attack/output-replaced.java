// replaces the output streams
// live: completed
// controlled: completed
System.setOut(null);
System.setErr(null);
System.setIn(null);
