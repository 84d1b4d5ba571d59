// fails: Threw AssertionError
public class PetersonWrong {
    static volatile boolean[] wants = new boolean[2];
    static volatile int turn;
    static int inside;

    static void enter(int me) {
        int other = 1 - me;
        turn = other;
        wants[me] = true;
        while (wants[other] && turn == other) {
            Thread.onSpinWait();
        }
        inside++;
        assert inside == 1 : "both are inside";
        inside--;
        wants[me] = false;
    }

    public static void main(String[] args) throws Exception {
        Thread p = new Thread(() -> enter(0), "P");
        Thread q = new Thread(() -> enter(1), "Q");
        p.start();
        q.start();
        p.join();
        q.join();
    }
}
