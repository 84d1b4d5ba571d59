// control: a hundred virtual threads
// live: completed
// prints: 100
var sum = new AtomicInteger();
var threads = new ArrayList<Thread>();
for (int i = 0; i < 100; i++) { threads.add(Thread.startVirtualThread(sum::incrementAndGet)); }
for (var thread : threads) { thread.join(); }
System.out.print(sum);
