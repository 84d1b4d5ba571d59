// closes the pipe to the host
// live: worker-died timed-out completed exited
// controlled: worker-died timed-out completed exited
new FileOutputStream(FileDescriptor.out).close();
Thread.sleep(100);
