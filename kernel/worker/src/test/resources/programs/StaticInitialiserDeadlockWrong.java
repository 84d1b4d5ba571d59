// fails: Stuck
public class StaticInitialiserDeadlockWrong {
    static class A {
        static final int X;
        static {
            X = B.Y + 1;
        }
    }

    static class B {
        static final int Y;
        static {
            Y = A.X + 1;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread one = new Thread(() -> System.out.println(A.X), "one");
        Thread two = new Thread(() -> System.out.println(B.Y), "two");
        one.start();
        two.start();
        one.join();
        two.join();
    }
}
