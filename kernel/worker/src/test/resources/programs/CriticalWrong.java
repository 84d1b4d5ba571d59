// fails: Threw AssertionError
public class CriticalWrong {
    static class Section {
        volatile int turn = 0;
        volatile boolean busy;

        void enter(int id) {
            while (busy) { }
            busy = true;
        }

        void leave(int id) {
            busy = false;
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
