// control: sixty megabytes of heap
// live: completed
// controlled: completed
// prints: 60
var parts = new ArrayList<byte[]>();
for (int i = 0; i < 60; i++) { parts.add(new byte[1 << 20]); }
System.out.print(parts.size());
parts = null;
