// halts the process
// live: exited worker-died
// controlled: exited worker-died
Runtime.getRuntime().halt(0);
