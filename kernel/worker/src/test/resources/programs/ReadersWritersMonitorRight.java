// passes
class Library {
    private int readers;
    private boolean writing;

    synchronized void startRead() throws InterruptedException {
        while (writing) {
            wait();
        }
        readers++;
        assert !writing : "a reader came in while somebody writes";
    }

    synchronized void endRead() {
        readers--;
        notifyAll();
    }

    synchronized void startWrite() throws InterruptedException {
        while (writing || readers > 0) {
            wait();
        }
        assert readers == 0 && !writing : "a writer came in beside others";
        writing = true;
    }

    synchronized void endWrite() {
        writing = false;
        notifyAll();
    }
}

public class ReadersWritersMonitorRight {
    public static void main(String[] args) throws Exception {
        Library library = new Library();
        Runnable writer = () -> {
            try {
                library.startWrite();
                library.endWrite();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        Thread one = new Thread(writer, "writer 1");
        Thread two = new Thread(writer, "writer 2");
        Thread reader = new Thread(() -> {
            try {
                library.startRead();
                library.endRead();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }, "reader");
        one.start();
        two.start();
        reader.start();
        one.join();
        two.join();
        reader.join();
    }
}
