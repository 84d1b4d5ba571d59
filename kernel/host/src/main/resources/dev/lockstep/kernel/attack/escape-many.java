// an escape with many u
// live: completed
// controlled: completed
// prints: 4
int \uuuuuuuuuu0061 = 4;
\u0061
