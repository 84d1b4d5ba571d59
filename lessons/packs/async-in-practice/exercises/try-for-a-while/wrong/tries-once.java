// fails never-gives-up: "try_lock solves it"; whoever has no luck does not do the work
import java.util.Random;
import java.util.concurrent.TimeUnit;

class Patient {
    void process(Resource one, Resource other, Random dice) throws InterruptedException {
        one.lock.lock();
        try {
            if (other.lock.tryLock(50, TimeUnit.MILLISECONDS)) {
                try {
                    one.work();
                    other.work();
                } finally {
                    other.lock.unlock();
                }
            }
        } finally {
            one.lock.unlock();
        }
    }
}
