// waits for a lock that is never given back
// live: stuck timed-out
// controlled: stuck
var lock = new ReentrantLock();
var owner = new Thread(lock::lock);
owner.start();
owner.join();
lock.lock();
