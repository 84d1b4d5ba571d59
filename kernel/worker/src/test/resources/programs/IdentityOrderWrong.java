// fails: Threw AssertionError
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells in which order tables of things without a hash code of their own were walked: two runs have to agree. */
public class IdentityOrderWrong {
    enum Color { RED, GREEN, BLUE, BLACK, WHITE, GREY }

    record Pair(Node left, Node right) {}

    static final class Node {
        final int number;

        Node(int number) {
            this.number = number;
        }

        @Override
        public String toString() {
            return "n" + number;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Set<Node> nodes = new HashSet<>();
        Set<Pair> pairs = new HashSet<>();
        Map<Color, Integer> colors = new ConcurrentHashMap<>();
        Map<Thread, Integer> threads = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            nodes.add(new Node(i));
            pairs.add(new Pair(new Node(i), new Node(i + 1)));
            colors.put(Color.values()[i], i);
            threads.put(new Thread(() -> { }), i);
        }
        List<Object> order = new ArrayList<>(nodes);
        order.addAll(pairs);
        order.addAll(colors.keySet());
        order.addAll(threads.values());
        throw new AssertionError(order + " " + new Object() { });
    }
}
