// a switch over nested patterns
// live: rejected completed
sealed interface S { }
record A(S a, S b, S c, S d) implements S { }
record B(S a, S b, S c, S d) implements S { }
int f(S s) { return switch (s) {
//*20 case A(A(var a#, B b#, var c#, var d#), B(A e#, var f#, var g#, B h#), A(var i#, A j#, B k#, var l#), var m#) when m#.hashCode() == # -> #;
    case A(A a, B b, A c, B d) -> 1; case A(B a, A b, B c, A d) -> 2; case B(A a, B b, A c, B d) -> 3; case B(B a, A b, B c, A d) -> 4;
    case A a -> 5; case B b -> 6; }; }
