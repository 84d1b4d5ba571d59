// an exception that is its own cause
// live: threw
// controlled: threw
throw new RuntimeException() { public synchronized Throwable getCause() { return this; } };
