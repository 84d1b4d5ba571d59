// row: `ExecutorCompletionService`, `FutureTask`
// how: the JDK's own code on our threads
// wrong: Threw
class Right {
    static void main() throws Throwable {
        var pool = Executors.newFixedThreadPool(2);
        var service = new ExecutorCompletionService<Integer>(pool);
        service.submit(() -> 1);
        service.submit(() -> 2);
        assert service.take().get() + service.take().get() == 3;
        pool.shutdown();
        var task = new FutureTask<>(() -> 7);
        new Thread(task).start();
        assert task.get() == 7;
    }
}

class Wrong {
    static void main() throws Throwable {
        var pool = Executors.newFixedThreadPool(2);
        var service = new ExecutorCompletionService<Integer>(pool);
        service.submit(() -> 1);
        service.submit(() -> 2);
        assert service.take().get() == 1 : "the other was first";
        pool.shutdown();
    }
}
