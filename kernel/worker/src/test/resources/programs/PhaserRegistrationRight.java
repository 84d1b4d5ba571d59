// passes
import java.util.concurrent.Phaser;

public class PhaserRegistrationRight {
    static int done;

    public static void main(String[] args) throws InterruptedException {
        Phaser phaser = new Phaser(1);
        for (int i = 0; i < 2; i++) {
            phaser.register();
            new Thread(() -> {

                synchronized (phaser) {
                    done++;
                }
                phaser.arriveAndDeregister();
            }).start();
        }
        phaser.arriveAndAwaitAdvance();
        int seen;
        synchronized (phaser) {
            seen = done;
        }
        assert seen == 2 : "went on after " + seen;
    }
}
