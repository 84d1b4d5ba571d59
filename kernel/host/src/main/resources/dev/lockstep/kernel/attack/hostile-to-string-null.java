// its value's toString is null
// live: completed
// controlled: completed
class Evil { public String toString() { return null; } }
new Evil()
