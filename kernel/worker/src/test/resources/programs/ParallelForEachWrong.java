// fails: Threw
import java.util.stream.IntStream;

public class ParallelForEachWrong {
    static int sum;

    public static void main(String[] args) {
        IntStream.range(0, 4).parallel().forEach(i -> sum++);
        assert sum == 4 : sum;
    }
}
