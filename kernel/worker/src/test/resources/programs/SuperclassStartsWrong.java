// fails: Threw IllegalStateException
/** A thread that the constructor of a superclass starts. */
class SuperclassStartsWrong {
    static abstract class Worker {
        private final Thread thread = new Thread(this::work, "worker");

        Worker() {
            thread.start();
        }

        abstract void work();

        void await() throws InterruptedException {
            thread.join();
        }
    }

    static class Greeter extends Worker {
        private final String greeting;

        Greeter(String greeting) {
            this.greeting = greeting;
        }

        @Override
        void work() {
            if (greeting == null) {
                throw new IllegalStateException("nothing to say");
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Worker greeter = new Greeter("hello");
        greeter.await();
    }
}
