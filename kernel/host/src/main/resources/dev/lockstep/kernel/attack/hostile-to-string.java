// its value's toString never ends
// live: timed-out
// controlled: timed-out no-progress
class Evil { public String toString() { while (true) { } } }
new Evil()
