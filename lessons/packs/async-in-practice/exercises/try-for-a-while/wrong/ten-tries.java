// fails never-gives-up: "ten times is enough"; whoever has no luck ten times does not do the work
import java.util.Random;
import java.util.concurrent.TimeUnit;

class Patient {
    void process(Resource one, Resource other, Random dice) throws InterruptedException {
        for (int attempt = 1; attempt <= 10; attempt++) {
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
            Thread.sleep(dice.nextInt(50));
        }
    }
}
