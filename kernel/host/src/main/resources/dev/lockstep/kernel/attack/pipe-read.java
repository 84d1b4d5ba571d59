// reads what the host says
// live: worker-died timed-out completed exited
// controlled: worker-died timed-out completed exited
new FileInputStream(FileDescriptor.in).read(new byte[100]);
