// fails: Threw AssertionError
import java.util.concurrent.atomic.AtomicInteger;

static int hits;

void hit() {
    hits++;
}

void main() throws InterruptedException {
    var one = new Thread(this::hit);
    var two = new Thread(this::hit);
    one.start();
    two.start();
    one.join();
    two.join();
    assert hits == 2;
}
