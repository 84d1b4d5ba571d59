// fails: Threw AssertionError
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public class ScheduledOverlapWrong {
    static int running;

    static  void job() {
        running++;
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            return;
        }
        assert running == 1 : "two at a time";
        running--;
    }

    public static void main(String[] args) throws InterruptedException {
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
        timer.schedule(ScheduledOverlapWrong::job, 10, TimeUnit.MILLISECONDS);
        timer.schedule(ScheduledOverlapWrong::job, 20, TimeUnit.MILLISECONDS);
        timer.shutdown();
        boolean ended = timer.awaitTermination(1, TimeUnit.SECONDS);
        System.out.println(ended);
        assert running == 0 : "a job failed";
    }
}
