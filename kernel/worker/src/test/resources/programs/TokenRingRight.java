// passes
public class TokenRingRight {
    static final int N = 3;
    static int token;
    static final Object lock = new Object();

    public static void main(String[] args) throws Exception {
        Thread[] ring = new Thread[N];
        for (int i = 0; i < N; i++) {
            int me = i;
            ring[i] = new Thread(() -> {
                synchronized (lock) {
                    while (token != me) {
                        try {
                            lock.wait();
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                    token = (token + 1) % N;
                    lock.notifyAll();
                }
            }, "node " + i);
        }
        for (Thread node : ring) {
            node.start();
        }
        for (Thread node : ring) {
            node.join();
        }
    }
}
