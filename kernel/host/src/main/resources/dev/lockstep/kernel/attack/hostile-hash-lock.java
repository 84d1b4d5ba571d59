// a lock whose hashCode never ends
// live: completed
// controlled: completed
// prints: in
class Evil { public int hashCode() { while (true) { } } public boolean equals(Object o) { while (true) { } } }
var lock = new Evil();
synchronized (lock) { System.out.print("in"); }
