// two threads that take two locks in opposite order
// live: stuck timed-out completed
// controlled: stuck completed
var a = new Object();
var b = new Object();
var first = new Thread(() -> { synchronized (a) { pause(); synchronized (b) { } } });
var second = new Thread(() -> { synchronized (b) { pause(); synchronized (a) { } } });
void pause() { try { Thread.sleep(50); } catch (InterruptedException e) { throw new IllegalStateException(e); } }
first.start();
second.start();
first.join();
second.join();
