// overloads that multiply
// live: rejected
class Many {
    static <T> T f(Supplier<T> a, Supplier<T> b) { return null; }
    static <T> T f(Callable<T> a, Callable<T> b) { return null; }
    static <T> T f(Supplier<T> a, Callable<T> b) { return null; }
    static <T> T f(Callable<T> a, Supplier<T> b) { return null; }
    Object x =
//*20 f(() -> 1, () -> 
1
//*20 )
;
}
