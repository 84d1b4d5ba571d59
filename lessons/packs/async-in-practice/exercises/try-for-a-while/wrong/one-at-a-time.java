// fails works: each lock for its own work is enough
import java.util.Random;

class Patient {
    void process(Resource one, Resource other, Random dice) throws InterruptedException {
        one.lock.lock();
        try {
            one.work();
        } finally {
            one.lock.unlock();
        }
        other.lock.lock();
        try {
            other.work();
        } finally {
            other.lock.unlock();
        }
    }
}
