// text that reads otherwise than it is
// live: rejected completed
// controlled: rejected completed
int a = 1; /* ‮ } ⁦ if (a) { */ int b = 2;
