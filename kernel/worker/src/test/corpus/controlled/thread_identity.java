// row: `threadId`, default names
// how: numbered anew in each run
// wrong: Threw
class Right {
    static volatile long first;

    static void main() throws Throwable {
        var a = new Thread(() -> { });
        var b = new Thread(() -> { });
        assert a.threadId() == 31 && b.threadId() == 32 && Thread.currentThread().threadId() == 1;
        assert a.getName().equals("Thread-0") && b.getName().equals("Thread-1");
        System.out.println(a.threadId());
    }
}

class Wrong {
    static volatile long last;

    static void main() throws Throwable {
        All.run(() -> last = Thread.currentThread().threadId(), () -> last = Thread.currentThread().threadId());
        assert last == 32 : "the other thread wrote last";
    }
}
