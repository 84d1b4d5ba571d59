// claims a message of sixty megabytes and sends nothing
// live: completed worker-died timed-out
// controlled: completed worker-died timed-out
var out = new FileOutputStream(FileDescriptor.out);
out.write(new byte[] {3, -1, -1, -1, 1});
out.flush();
Thread.sleep(300);
