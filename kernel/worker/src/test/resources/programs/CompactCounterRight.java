// passes
import java.util.concurrent.atomic.AtomicInteger;

static final AtomicInteger hits = new AtomicInteger();

void hit() {
    hits.incrementAndGet();
}

void main() throws InterruptedException {
    var one = new Thread(this::hit);
    var two = new Thread(this::hit);
    one.start();
    two.start();
    one.join();
    two.join();
    assert hits.get() == 2;
}
