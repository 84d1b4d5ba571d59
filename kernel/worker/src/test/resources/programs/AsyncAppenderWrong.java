// fails: Stuck DEADLOCK
import java.util.ArrayList;
import java.util.List;

/** A logger that calls its appender under a lock, and an appender that asks its logger for the level when it closes. */
public class AsyncAppenderWrong {
    static class Logger {
        private final Appender appender = new Appender(this);
        private int level = 1;

        synchronized int level() {
            return level;
        }

        void log(String text) {
            synchronized (this) {
                appender.append(text);
            }
        }
    }

    static class Appender {
        private final Logger logger;
        private final List<String> lines = new ArrayList<>();
        private boolean closed;

        Appender(Logger logger) {
            this.logger = logger;
        }

        synchronized void append(String line) {
            if (!closed) {
                lines.add(line);
            }
        }

        synchronized void close() {
            if (logger.level() > 0) {
                lines.add("closed");
            }
            closed = true;
        }
    }

    public static void main(String[] args) throws Exception {
        Logger logger = new Logger();
        Thread work = new Thread(() -> logger.log("hello"), "work");
        Thread stop = new Thread(logger.appender::close, "stop");
        work.start();
        stop.start();
        work.join();
        stop.join();
    }
}
