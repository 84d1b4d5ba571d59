package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Ending;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** References to methods of the JDK that the type of the variable inherits. */
class ReferencesTest {
    private static final String POOL = "var done = new CountDownLatch(1); ExecutorService pool = Executors.newFixedThreadPool(1);"
            + "ThreadPoolExecutor its = (ThreadPoolExecutor) pool; BlockingQueue<Integer> queue = new LinkedBlockingQueue<>(List.of(1, 2));"
            + "ConcurrentMap<Integer, Integer> map = new ConcurrentSkipListMap<>(); List<Integer> list = new ArrayList<>(List.of(3)); ArrayList<Integer> own = new ArrayList<>(list);";

    @ParameterizedTest
    @ValueSource(strings = {
        "List.<Runnable>of(done::countDown).forEach(pool::execute);",
        "List.<Runnable>of(done::countDown).forEach(its::execute);",
        "Function<Runnable, Future<?>> submit = its::submit; submit.apply(done::countDown);",
        "IntSupplier size = queue::size; assert size.getAsInt() == 2; Supplier<Integer> poll = queue::poll; assert poll.get() == 1; done.countDown();",
        "BiFunction<Integer, Integer, Integer> put = map::put; put.apply(1, 2); Function<Integer, Integer> get = map::get; assert get.apply(1) == 2; done.countDown();",
        "Supplier<Stream<Integer>> stream = list::stream; assert stream.get().count() == 1; Consumer<Consumer<Integer>> each = own::forEach; each.accept(x -> done.countDown());",
        "BiConsumer<ExecutorService, Runnable> execute = ExecutorService::execute; execute.accept(pool, done::countDown);"})
    void runAsTheCallItselfDoes(String body) {
        assertThat(Programs.of("", POOL + body + "done.await(); pool.shutdown();").with()).isInstanceOf(Ending.Completed.class);
    }
}
