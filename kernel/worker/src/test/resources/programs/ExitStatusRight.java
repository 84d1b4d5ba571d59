// passes
public class ExitStatusRight {
    static int step;

    public static void main(String[] args) {
        Thread first = new Thread(() -> {
            step = 1;
        });
        Thread second = new Thread(() -> {
            if (step == 0) {
                System.exit(0);
            }
        });
        first.start();
        second.start();
    }
}
