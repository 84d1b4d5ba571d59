// passes
import java.util.concurrent.CountDownLatch;

public class LatchCountRight {
    public static void main(String[] args) throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(2);
        int[] seen = new int[1];
        for (int i = 0; i < 2; i++) {
            int number = i;
            new Thread(() -> {
                latch.countDown();
            }).start();
        }
        latch.await();
        System.out.println("both are here");
    }
}
