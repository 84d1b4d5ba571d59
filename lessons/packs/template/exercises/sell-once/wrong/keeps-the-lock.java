// fails never-stuck: when nothing is left, there is nothing to tidy up
import java.util.concurrent.locks.ReentrantLock;

class Office extends Hall {
    private final ReentrantLock lock = new ReentrantLock();
    private int sold;

    Office(int seats) {
        super(seats);
    }

    @Override
    int sell() {
        lock.lock();
        if (sold == seats) {
            return SOLD_OUT;
        }
        int seat = ++sold;
        lock.unlock();
        return seat;
    }
}
