package dev.lockstep.kernel.javac;

/** One message with the number of the order that it belongs to. */
final class Parcel {
    /** Number of what nobody ordered. */
    static final long NOBODYS = 0;

    private Parcel() {}

    record Out(long number, Order order) {}

    record Back(long number, Delivery delivery) {}
}
