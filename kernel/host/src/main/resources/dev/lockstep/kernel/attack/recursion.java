// recursion without an end
// live: threw
// controlled: threw limit
int deep(int n) { return deep(n + 1) + 1; }
deep(0)
