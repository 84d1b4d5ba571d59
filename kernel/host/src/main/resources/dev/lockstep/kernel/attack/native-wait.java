// waits natively for a connection
// live: timed-out completed threw
// controlled: timed-out stuck completed threw
new java.net.ServerSocket(0).accept();
