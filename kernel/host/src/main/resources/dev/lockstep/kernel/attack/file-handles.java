// opens files and closes none
// live: threw completed
// controlled: threw completed
// prints: refused
// millis: 5000
var open = new ArrayList<Object>();
try { for (int i = 0; i < 5_000; i++) { open.add(new RandomAccessFile("/proc/self/status", "r")); } System.out.print("reached"); }
catch (IOException e) { System.out.print("refused"); }
finally { for (var one : open) { ((RandomAccessFile) one).close(); } }
