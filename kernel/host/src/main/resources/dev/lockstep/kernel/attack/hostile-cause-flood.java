// an exception with endless causes
// live: threw
// controlled: threw
class Bad extends RuntimeException { public synchronized Throwable getCause() { return new Bad(); } }
throw new Bad();
