// a collection that never ends
// live: completed timed-out worker-died
// controlled: completed timed-out no-progress worker-died
new AbstractList<Integer>() { public int size() { return Integer.MAX_VALUE; } public Integer get(int i) { return i; } }
