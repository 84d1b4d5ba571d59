// floods the pipe
// live: worker-died timed-out
// controlled: worker-died timed-out
var out = new FileOutputStream(FileDescriptor.out);
while (true) { out.write(new byte[1 << 16]); }
