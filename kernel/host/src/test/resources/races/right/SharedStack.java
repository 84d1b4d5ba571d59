import java.util.Stack;

public class SharedStack {
    static final Stack<String> stack = new Stack<>();

    static void work() {
        synchronized (stack) {
            stack.push("a");
            assert stack.size() == 1;
            stack.pop();
        }
    }

    public static void main(String[] a) throws Exception {
        Thread t = new Thread(SharedStack::work);
        Thread u = new Thread(() -> stack.isEmpty());
        t.start();
        u.start();
        t.join();
        u.join();
    }
}
