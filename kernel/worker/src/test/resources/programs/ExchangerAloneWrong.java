// fails: Stuck
import java.util.concurrent.Exchanger;

public class ExchangerAloneWrong {
    public static void main(String[] args) throws InterruptedException {
        Exchanger<String> exchanger = new Exchanger<>();
        Thread[] all = new Thread[3];
        for (int i = 0; i < all.length; i++) {
            String mine = "from " + i;
            all[i] = new Thread(() -> {
                try {
                    System.out.println(mine + " got " + exchanger.exchange(mine));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            all[i].start();
        }
        for (Thread each : all) {
            each.join();
        }
    }
}
