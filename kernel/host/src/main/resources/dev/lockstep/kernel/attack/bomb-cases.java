// sixty-five thousand cases
// live: rejected
int f(int n) { return switch (n) {
//*65000 case # -> #;
default -> 0; }; }
