// an exception whose message never comes
// live: timed-out threw
// controlled: timed-out threw no-progress
throw new RuntimeException() { public String getMessage() { while (true) { } } };
