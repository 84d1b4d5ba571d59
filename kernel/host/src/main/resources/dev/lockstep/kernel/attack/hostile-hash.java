// a key whose hashCode never ends
// live: timed-out
// controlled: timed-out no-progress
class Evil { public int hashCode() { while (true) { } } }
new HashMap<Object, Object>().put(new Evil(), 1);
