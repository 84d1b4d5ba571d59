import java.util.concurrent.*;
public class Latch {
    static int[] arr = new int[2];
    public static void main(String[] a) throws Exception {
        CountDownLatch l = new CountDownLatch(1);
        for(int i = 0;i<2;i++) {
            int k = i;
            new Thread(() -> {
                arr[k]=k+1;
                l.countDown();
            }).start();
        }
        l.await();
        int x = arr[0]+arr[1];
    }
}
