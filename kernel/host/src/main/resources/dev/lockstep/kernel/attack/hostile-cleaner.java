// a cleaner that never ends
// live: completed timed-out
// controlled: completed timed-out no-progress
var cleaner = java.lang.ref.Cleaner.create();
for (int i = 0; i < 100; i++) { cleaner.register(new Object(), () -> { while (true) { } }); }
System.gc();
