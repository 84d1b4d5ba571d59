// fails: Threw AssertionError
import java.math.BigInteger;

/** A servlet that caches the last number and its factors in two variables. */
public class CachedComputationWrong {
    static class Cache {
        private volatile BigInteger number = BigInteger.ONE;
        private volatile BigInteger square = BigInteger.ONE;

        BigInteger square(BigInteger of) {
            if (of.equals(number)) {
                return square;
            }
            BigInteger result = of.multiply(of);
            number = of;
            square = result;
            return result;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Cache cache = new Cache();
        Runnable ask = () -> {
            BigInteger got = cache.square(BigInteger.TEN);
            assert got.intValue() == 100 : got;
        };
        Thread a = new Thread(ask);
        Thread b = new Thread(ask);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
