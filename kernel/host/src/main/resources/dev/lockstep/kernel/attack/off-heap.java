// fills memory outside the heap
// live: worker-died threw limit
// controlled: worker-died threw limit
// millis: 20000
// says: memory
var arena = java.lang.foreign.Arena.ofShared();
var parts = new ArrayList<java.lang.foreign.MemorySegment>();
while (true) { parts.add(arena.allocate(16 << 20).fill((byte) 1)); }
