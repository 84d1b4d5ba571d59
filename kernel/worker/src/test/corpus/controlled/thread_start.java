// row: `Thread`: start, join, subclass with `run`, groups, daemon, names
// how: start and join are guarded by the task's end
// wrong: Threw
class Right {
    static class Worker extends Thread {
        static int made;
        int result;
        @Override
        public void run() {
            assert Thread.currentThread() == this;
            result = 7;
        }
    }

    static void main() throws Throwable {
        var w = new Worker();
        var group = new ThreadGroup("g");
        var d = new Thread(group, () -> { }, "d");
        d.setDaemon(true);
        assert w.getState() == Thread.State.NEW;
        w.start();
        d.start();
        w.join();
        assert w.result == 7 && w.getState() == Thread.State.TERMINATED && !w.isAlive();
        assert group.getParent() == Thread.currentThread().getThreadGroup() && d.isDaemon() && d.getName().equals("d");
    }
}

class Wrong {
    static int result;

    static void main() throws Throwable {
        var t = new Thread(() -> result = 7);
        t.start();
        assert result == 7;
    }
}
