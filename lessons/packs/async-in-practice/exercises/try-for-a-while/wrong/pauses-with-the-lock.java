// fails never-stuck: "try_lock solves it"; it tries again and again with the first lock in its hand, and waits in the end
import java.util.Random;
import java.util.concurrent.TimeUnit;

class Patient {
    void process(Resource one, Resource other, Random dice) throws InterruptedException {
        one.lock.lock();
        try {
            boolean taken = false;
            for (int again = 1; again <= 3 && !taken; again++) {
                taken = other.lock.tryLock(50, TimeUnit.MILLISECONDS);
                Thread.sleep(dice.nextInt(50));
            }
            if (!taken) {
                other.lock.lock();
            }
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
