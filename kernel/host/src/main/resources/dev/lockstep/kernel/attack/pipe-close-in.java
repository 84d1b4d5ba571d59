// closes the pipe from the host
// live: worker-died timed-out completed exited
// controlled: worker-died timed-out completed exited
new FileInputStream(FileDescriptor.in).close();
