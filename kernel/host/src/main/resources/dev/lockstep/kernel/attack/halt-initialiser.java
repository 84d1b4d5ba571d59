// halts in a class initialiser
// live: exited worker-died
// controlled: exited worker-died
class Gone { static { Runtime.getRuntime().halt(0); } static int n; }
Gone.n
