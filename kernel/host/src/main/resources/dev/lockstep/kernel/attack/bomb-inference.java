// lambdas whose types the compiler seeks for ever
// live: rejected
interface A<T> { T a(T t); }
interface B<T> { T b(T t); }
static <T> T f(A<T> a) { return null; }
static <T> T f(B<T> b) { return null; }
static <T> T g(Function<T, T> x) { return null; }
static <T> T g(UnaryOperator<T> x) { return null; }
class Deep { Object x =
//*20 g(y# -> 
null
//*20 )
; 
static <T> T g(Function<Object, T> x) { return null; }
static <T> T g(Callable<T> x, int... more) { return null; }
static <T> T g(UnaryOperator<T> x) { return null; }
}
