// a class that is to be in our package
// live: rejected
// controlled: rejected
package dev.lockstep.worker.main;
class Main { }
