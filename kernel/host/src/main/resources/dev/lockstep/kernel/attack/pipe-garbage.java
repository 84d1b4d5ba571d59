// writes garbage to the host
// live: completed worker-died timed-out
// controlled: completed worker-died timed-out
var out = new FileOutputStream(FileDescriptor.out);
out.write(new byte[] {1, 2, 3});
out.flush();
Thread.sleep(300);
