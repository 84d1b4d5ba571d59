// starts a shell
// live: completed threw
// controlled: completed threw
// prints: refused
// without: reached
try { new ProcessBuilder("/bin/sh", "-c", "true").start().waitFor(); System.out.print("reached"); }
catch (IOException e) { System.out.print("refused"); }
