// writes to its own file descriptors
// live: worker-died completed timed-out
// controlled: worker-died completed timed-out
for (int i = 0; i < 12; i++) { try (var out = new FileOutputStream("/proc/self/fd/" + i)) { out.write(new byte[64]); } catch (IOException e) { } }
Thread.sleep(300);
