// a thousand lambdas in each other
// live: rejected completed
Supplier<Object> x =
//*1000 () -> (Supplier<Object>)
() -> 1;
