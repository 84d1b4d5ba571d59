// fails: Stuck
/** Who waits on a thread is woken when that thread ends, if it has not ended before. */
class WaitsOnThreadWrong {
    static class Adder extends Thread {
        private long total;

        @Override
        public void run() {
            for (int i = 1; i <= 3; i++) {
                total += i;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Adder adder = new Adder();
        adder.start();
        synchronized (adder) {
            adder.wait();
        }
        assert adder.total == 6;
    }
}
