// a tower of generic calls
// live: rejected completed
class Tower {
    static <T> T pick(T a, T b) { return a; }
    static <A, B> Map<A, B> pair(A a, B b) { return null; }
    Object x =
//*24 pair(pick(1, "x"), pair(1.0, 
null
//*48 )
;
}
