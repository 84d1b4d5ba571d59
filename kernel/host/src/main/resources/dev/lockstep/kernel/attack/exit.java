// ends the process
// live: exited
// controlled: exited
System.exit(0);
