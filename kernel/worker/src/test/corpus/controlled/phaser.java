// row: `Phaser`
// how: waits inside the JDK
// wrong: Stuck
class Right {
    static final AtomicInteger n = new AtomicInteger();

    static void main() throws Throwable {
        var phaser = new Phaser(2);
        All.run(
            () -> { n.incrementAndGet(); phaser.arriveAndAwaitAdvance(); assert n.get() == 2; phaser.arriveAndDeregister(); },
            () -> { n.incrementAndGet(); phaser.arriveAndAwaitAdvance(); assert n.get() == 2; phaser.arriveAndDeregister(); });
        assert phaser.isTerminated();
    }
}

class Wrong {
    static void main() throws Throwable {
        var phaser = new Phaser(3);
        All.run(() -> phaser.arriveAndAwaitAdvance(), () -> phaser.arriveAndAwaitAdvance());
    }
}
