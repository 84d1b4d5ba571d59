// fails: Exited 3
public class ExitStatusWrong {
    static int step;

    public static void main(String[] args) {
        Thread first = new Thread(() -> {
            step = 1;
        });
        Thread second = new Thread(() -> {
            if (step == 0) {
                System.exit(3);
            }
        });
        first.start();
        second.start();
    }
}
