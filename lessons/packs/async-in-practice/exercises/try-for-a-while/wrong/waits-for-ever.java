// fails never-stuck: two plain locks, in the order in which the caller names them
import java.util.Random;

class Patient {
    void process(Resource one, Resource other, Random dice) throws InterruptedException {
        one.lock.lock();
        try {
            other.lock.lock();
            try {
                one.work();
                other.work();
            } finally {
                other.lock.unlock();
            }
        } finally {
            one.lock.unlock();
        }
    }
}
