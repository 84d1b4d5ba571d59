// passes
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

public class ParallelForEachRight {
    static final AtomicInteger sum = new AtomicInteger();

    public static void main(String[] args) {
        IntStream.range(0, 4).parallel().forEach(i -> sum.incrementAndGet());
        assert sum.get() == 4 : sum;
    }
}
