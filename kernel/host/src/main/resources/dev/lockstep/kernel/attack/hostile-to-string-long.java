// its value's toString is two hundred megabytes
// live: completed worker-died threw limit
// controlled: completed worker-died threw limit
class Evil { public String toString() { return "x".repeat(200_000_000); } }
new Evil()
