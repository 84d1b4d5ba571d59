// fails each-once: an atomic number is not enough; two clerks may both see that one seat is left
import java.util.concurrent.atomic.AtomicInteger;

class Office extends Hall {
    private final AtomicInteger sold = new AtomicInteger();

    Office(int seats) {
        super(seats);
    }

    @Override
    int sell() {
        return sold.get() < seats ? sold.incrementAndGet() : SOLD_OUT;
    }
}
