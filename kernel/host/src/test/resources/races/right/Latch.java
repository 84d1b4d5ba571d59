import java.util.concurrent.*;
public class Latch {
    static int d;
    static int[] arr = new int[2];
    public static void main(String[] a) throws Exception {
        CountDownLatch l = new CountDownLatch(2);
        for(int i = 0;i<2;i++) {
            int k = i;
            new Thread(() -> {
                arr[k]=k+1;
                l.countDown();
            }).start();
        }
        l.await();
        assert arr[0]+arr[1]==3;
    }
}
