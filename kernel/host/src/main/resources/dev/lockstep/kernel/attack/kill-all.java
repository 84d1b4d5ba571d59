// kills every process it sees
// live: completed exited worker-died
// controlled: completed exited worker-died
ProcessHandle.allProcesses().filter(p -> p.pid() != ProcessHandle.current().pid()).forEach(ProcessHandle::destroyForcibly);
ProcessHandle.current().parent().ifPresent(ProcessHandle::destroyForcibly);
System.out.print("done");
