// closes the class that is around a cell
// live: rejected
// controlled: rejected
} static { Runtime.getRuntime().halt(1); } static class X {
