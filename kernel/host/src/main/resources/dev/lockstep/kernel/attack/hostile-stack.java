// an exception whose stack trace is null
// live: threw
// controlled: threw
throw new RuntimeException("x") { public StackTraceElement[] getStackTrace() { return null; } };
