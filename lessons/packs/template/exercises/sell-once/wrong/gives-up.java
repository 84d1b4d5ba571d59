// fails all-sold: when somebody else is selling, there is nothing to sell
import java.util.concurrent.locks.ReentrantLock;

class Office extends Hall {
    private final ReentrantLock lock = new ReentrantLock();
    private int sold;

    Office(int seats) {
        super(seats);
    }

    @Override
    int sell() {
        if (!lock.tryLock()) {
            return SOLD_OUT;
        }
        try {
            return sold < seats ? ++sold : SOLD_OUT;
        } finally {
            lock.unlock();
        }
    }
}
