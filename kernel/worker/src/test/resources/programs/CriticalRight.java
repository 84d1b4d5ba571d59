// passes
public class CriticalRight {
    static class Section {
        volatile int turn = 0;

        void enter(int id) {
            while (turn != id) { }
        }

        void leave(int id) {
            turn = 1 - id;
        }
    }

    static int inside;

    public static void main(String[] args) {
        Section section = new Section();
        for (int i = 0; i < 2; i++) {
            int id = i;
            new Thread(() -> {
                section.enter(id);
                inside++;
                assert inside == 1 : inside + " inside";
                inside--;
                section.leave(id);
            }).start();
        }
    }
}
