// looks for other processes
// live: completed
// controlled: completed
// prints: refused
// without: reached
System.out.print(ProcessHandle.allProcesses().count() > 1 ? "reached" : "refused");
