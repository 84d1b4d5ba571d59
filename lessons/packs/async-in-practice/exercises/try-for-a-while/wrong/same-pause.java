// fails not-in-step: a pause is a pause
import java.util.Random;
import java.util.concurrent.TimeUnit;

class Patient {
    void process(Resource one, Resource other, Random dice) throws InterruptedException {
        while (true) {
            one.lock.lock();
            try {
                if (other.lock.tryLock(50, TimeUnit.MILLISECONDS)) {
                    try {
                        one.work();
                        other.work();
                        return;
                    } finally {
                        other.lock.unlock();
                    }
                }
            } finally {
                one.lock.unlock();
            }
            Thread.sleep(25);
        }
    }
}
