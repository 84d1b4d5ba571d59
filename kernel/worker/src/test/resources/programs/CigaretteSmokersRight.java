// passes
import java.util.concurrent.Semaphore;

public class CigaretteSmokersRight {
    static final Semaphore tobacco = new Semaphore(0), paper = new Semaphore(0), both = new Semaphore(0);
    static final Semaphore table = new Semaphore(0);

    static void rolls(Semaphore one, Semaphore two) {
        try {
            one.acquire();
            two.acquire();
            table.release();
        } catch (InterruptedException e) {
            return;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread has = new Thread(() -> rolls(tobacco, paper), "smoker 1");
        Thread hasNot = new Thread(() -> rolls(tobacco, paper), "smoker 2");
        has.start();
        hasNot.start();
        for (int i = 0; i < 2; i++) {
            tobacco.release();
            paper.release();
            table.acquire();
        }
        System.out.println("two smoked");
    }
}
