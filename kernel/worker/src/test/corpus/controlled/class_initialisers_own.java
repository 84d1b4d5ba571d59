// row: a class whose own initialiser starts a thread that needs it
// how: the thread waits for the initialiser, as in the JVM
// wrong: Stuck
class Right {
    static class Early {
        static final java.util.function.Supplier<Integer> SEVEN = () -> 7;
        static final Thread READER = new Thread(() -> seen = SEVEN.get());
        static int seen;
        static {
            READER.start();
        }
    }

    static void main() throws Throwable {
        Early.READER.join();
        assert Early.seen == 7;
    }
}

class Wrong {
    static class Late {
        static boolean ready;
        static {
            var reader = new Thread(() -> ready = true);
            reader.start();
            try {
                reader.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static void main() throws Throwable {
        assert Late.ready;
    }
}
