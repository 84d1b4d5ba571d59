// claims a message of two gigabytes
// live: completed worker-died timed-out
// controlled: completed worker-died timed-out
var out = new FileOutputStream(FileDescriptor.out);
out.write(new byte[] {0x7f, -1, -1, -1, 1});
out.flush();
Thread.sleep(300);
