// fails not-in-step: "random is random"; with a seed of one's own, each task throws the same numbers
import java.util.Random;
import java.util.concurrent.TimeUnit;

class Patient {
    void process(Resource one, Resource other, Random dice) throws InterruptedException {
        var mine = new Random(42);
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
            Thread.sleep(mine.nextInt(50));
        }
    }
}
