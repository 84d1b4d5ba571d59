// a class whose initialiser never ends
// live: timed-out
// controlled: no-progress timed-out
class Slow { static int n = forever(); static int forever() { while (true) { } } }
Slow.n
