/** A hall with numbered seats, from 1. */
abstract class Hall {
    static final int SOLD_OUT = 0;
    final int seats;

    Hall(int seats) {
        this.seats = seats;
    }

    /** {@return the number of the seat that was sold, or {@link #SOLD_OUT}} */
    abstract int sell();
}
