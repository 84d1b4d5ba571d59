// fails: Threw IllegalStateException
record Reading(int value) { }

sealed interface Source permits Sensor { Reading read(); }

final class Sensor implements Source {
    private boolean open = true;

    synchronized boolean isOpen() { return open; }

    public synchronized Reading read() {
        if (!open) {
            throw new IllegalStateException("closed");
        }
        return new Reading(7);
    }

    synchronized Reading readIfOpen() {
        return open ? read() : new Reading(0);
    }

    synchronized void close() { open = false; }
}

public class CheckedThenClosedWrong {
    public static void main(String[] args) throws InterruptedException {
        var sensor = new Sensor();
        var closer = Thread.ofPlatform().name("closer").start(sensor::close);
        if (sensor.isOpen()) {
            System.out.println(sensor.read());
        }
        closer.join();
    }
}
