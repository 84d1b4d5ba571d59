// keeps every file handle it can get
// live: threw completed
// controlled: threw completed
// prints: kept
// millis: 5000
var open = new ArrayList<Object>();
for (int i = 0; i < 5_000; i++) { try { open.add(new RandomAccessFile("/proc/self/status", "r")); } catch (IOException e) { break; } }
System.out.print("kept");
