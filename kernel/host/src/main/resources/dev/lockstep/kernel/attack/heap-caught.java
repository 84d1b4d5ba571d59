// fills the heap and catches the error
// live: worker-died threw limit timed-out
// controlled: worker-died threw limit timed-out no-progress
// millis: 5000
// says: memory
var hoard = new ArrayList<byte[]>();
while (true) { try { hoard.add(new byte[1 << 20]); } catch (OutOfMemoryError e) { } }
