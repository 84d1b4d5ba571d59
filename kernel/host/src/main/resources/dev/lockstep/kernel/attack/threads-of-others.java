// interrupts every thread there is
// live: completed threw stopped timed-out worker-died
// controlled: completed threw timed-out stuck worker-died
Thread.getAllStackTraces().keySet().forEach(Thread::interrupt);
