// passes
import java.util.concurrent.atomic.AtomicStampedReference;

public class AbaStackRight {
    static class Node {
        final String name;
        Node next;

        Node(String name) {
            this.name = name;
        }
    }

    static final AtomicStampedReference<Node> top = new AtomicStampedReference<>(null, 0);

    static void push(Node node) {
        while (true) {
            int[] stamp = new int[1];
            Node old = top.get(stamp);
            node.next = old;
            if (top.compareAndSet(old, node, stamp[0], stamp[0] + 1)) {
                return;
            }
        }
    }

    static Node pop() {
        while (true) {
            int[] stamp = new int[1];
            Node old = top.get(stamp);
            if (old == null) {
                return null;
            }
            Node next = old.next;
            if (top.compareAndSet(old, next, stamp[0], stamp[0] + 1)) {
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
        Thread slow = new Thread(AbaStackRight::pop, "slow");
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
