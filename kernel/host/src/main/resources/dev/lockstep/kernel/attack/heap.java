// fills the heap
// live: worker-died threw limit
// controlled: worker-died threw limit
// millis: 20000
// says: memory
var hoard = new ArrayList<byte[]>();
while (true) { hoard.add(new byte[1 << 20]); }
