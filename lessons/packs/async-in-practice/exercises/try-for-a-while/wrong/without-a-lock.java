// fails works: takes one lock, and leaves half of the work undone
import java.util.Random;

class Patient {
    void process(Resource one, Resource other, Random dice) throws InterruptedException {
        one.lock.lock();
        try {
            one.work();
        } finally {
            one.lock.unlock();
        }
    }
}
