// starts java once more
// live: completed threw
// controlled: completed threw
// prints: refused
// without: reached
try { new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-version").start().destroyForcibly(); System.out.print("reached"); }
catch (IOException e) { System.out.print("refused"); }
