// passes
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public class SynchronizedListRemoveLastRight {
    static final List<String> list = Collections.synchronizedList(new ArrayList<>(List.of("only")));

    static void removeLast() {
        synchronized (list) {
            if (list.size() > 0) {
                list.remove(list.size() - 1);
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(SynchronizedListRemoveLastRight::removeLast);
        Thread b = new Thread(SynchronizedListRemoveLastRight::removeLast);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
