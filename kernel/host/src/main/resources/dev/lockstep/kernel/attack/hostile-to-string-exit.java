// its value's toString ends the process
// live: completed exited worker-died
// controlled: completed exited worker-died
class Evil { public String toString() { Runtime.getRuntime().halt(0); return ""; } }
new Evil()
