// starts processes as long as it can
// live: completed
// controlled: completed
// prints: refused
// without: reached
int started = 0;
for (int i = 0; i < 50; i++) { try { new ProcessBuilder("/bin/sleep", "0").start(); started++; } catch (IOException e) { } }
System.out.print(started == 0 ? "refused" : "reached");
