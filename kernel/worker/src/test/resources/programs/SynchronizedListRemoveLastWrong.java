// fails: Threw
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public class SynchronizedListRemoveLastWrong {
    static final List<String> list = Collections.synchronizedList(new ArrayList<>(List.of("only")));

    static void removeLast() {
        if (list.size() > 0) {
            list.remove(list.size() - 1);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(SynchronizedListRemoveLastWrong::removeLast);
        Thread b = new Thread(SynchronizedListRemoveLastWrong::removeLast);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
