// its value's toString throws, and so does what it throws
// live: completed threw
// controlled: completed threw
class Worse extends RuntimeException { public String getMessage() { throw this; } public String toString() { throw this; } }
class Evil { public String toString() { throw new Worse(); } }
new Evil()
