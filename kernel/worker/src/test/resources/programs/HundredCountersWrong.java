// fails: Threw AssertionError, large
public class HundredCountersWrong {
    private static int counter;

    private static  void increment() {
        counter++;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread[] threads = new Thread[100];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(HundredCountersWrong::increment);
        }
        for (Thread t : threads) {
            t.start();
        }
        for (Thread t : threads) {
            t.join();
        }
        assert counter == 100 : counter;
    }
}
