// fails: Threw AssertionError
import java.util.concurrent.atomic.AtomicReference;

public class AbaStackWrong {
    static class Node {
        final String name;
        Node next;

        Node(String name) {
            this.name = name;
        }
    }

    static final AtomicReference<Node> top = new AtomicReference<>();

    static void push(Node node) {
        while (true) {
            Node old = top.get();
            node.next = old;
            if (top.compareAndSet(old, node)) {
                return;
            }
        }
    }

    static Node pop() {
        while (true) {
            Node old = top.get();
            if (old == null) {
                return null;
            }
            Node next = old.next;
            if (top.compareAndSet(old, next)) {
                return old;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Node b = new Node("b");
        Node a = new Node("a");
        push(b);
        push(a);
        boolean[] taken = new boolean[1];
        Thread slow = new Thread(AbaStackWrong::pop, "slow");
        Thread quick = new Thread(() -> {
            Node first = pop();
            Node second = pop();
            if (first != null) {
                push(first);
            }
            taken[0] = second == b;
        }, "quick");
        slow.start();
        quick.start();
        slow.join();
        quick.join();
        for (Node at = pop(); at != null; at = pop()) {
            assert !(taken[0] && at == b) : "b was taken and is there again";
        }
    }
}
