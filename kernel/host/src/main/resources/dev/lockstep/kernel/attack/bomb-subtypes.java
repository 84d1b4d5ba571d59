// types whose subtyping never ends
// live: rejected completed
interface N<Z> { }
interface C<X> extends N<N<? super C<C<X>>>> { }
class T { N<? super C<Byte>> m(C<Byte> c) { return c; } }
