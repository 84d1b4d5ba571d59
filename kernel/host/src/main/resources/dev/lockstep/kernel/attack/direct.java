// fills direct buffers
// live: worker-died threw limit
// controlled: worker-died threw limit
// says: memory
var hoard = new ArrayList<java.nio.ByteBuffer>();
while (true) { hoard.add(java.nio.ByteBuffer.allocateDirect(1 << 20)); }
