package dev.lockstep.kernel.javac;

import dev.lockstep.kernel.compile.FileCompiler;
import dev.lockstep.kernel.shell.Advisor;
import dev.lockstep.kernel.shell.CellCompiler;
import dev.lockstep.kernel.shell.Compiled;
import dev.lockstep.kernel.shell.ShellPool;
import dev.lockstep.worker.wire.Wire;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The process that compiles: takes orders from standard input until it ends, each on a thread of its own, one at a time for a
 * session. It holds nothing that cannot be made again, and sets itself no limit of time: whoever asked ends the process.
 * Argument: how many compiler states to keep warm.
 */
final class Foreman {
    private static final long STACK = 16L << 20;
    /** Notebooks that somebody writes in: each costs some megabytes. */
    private static final int MOST_ADVISORS = 24;

    private final ShellPool pool;
    private final FileCompiler files = new FileCompiler();
    private final Map<String, Kept> sessions = new ConcurrentHashMap<>();
    /** Of sessions in which somebody writes; they hold what {@code sessions} does, and the cell that is being written. */
    private final Recent<Advisor> advisors = new Recent<>(MOST_ADVISORS, Foreman::close);
    private final DataOutputStream out;

    /** A session's state and the cells that it holds. */
    private static final class Kept {
        private final CellCompiler shell;
        private final List<Order.Said> said = new ArrayList<>();

        Kept(CellCompiler shell) {
            this.shell = shell;
        }

        synchronized Compiled compile(Order.Cell order) {
            if (!said.equals(order.history())) {
                shell.clear();
                said.clear();
                order.history().forEach(this::add);
            }
            return add(order.said());
        }

        private Compiled add(Order.Said more) {
            var compiled = shell.compile(more.cell(), more.source());
            if (compiled instanceof Compiled.Accepted) {
                said.add(more);
            }
            return compiled;
        }
    }

    private Foreman(ShellPool pool, DataOutputStream out) {
        this.pool = pool;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        // Whatever a compiler prints must not fall into the frames.
        System.setOut(System.err);
        var foreman = new Foreman(new ShellPool(Integer.parseInt(arguments[0])), out);
        // Until then an order would pay for what the machine, not its text, makes slow.
        foreman.pool.awaitOne();
        foreman.deliver(Parcel.NOBODYS, new Delivery.Ready());
        try (var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16))) {
            while (true) {
                var parcel = Wire.read(in, Parcel.Out.class);
                new Thread(null, () -> foreman.work(parcel), "compile", STACK).start();
            }
        } catch (IOException gone) {
            System.exit(0);
        }
    }

    private void work(Parcel.Out parcel) {
        Delivery delivery;
        try {
            delivery = answer(parcel.order());
        } catch (StackOverflowError e) {
            delivery = new Delivery.TooDeep();
        } catch (RuntimeException | LinkageError | AssertionError e) {
            delivery = e.getCause() instanceof StackOverflowError ? new Delivery.TooDeep() : new Delivery.Broken(String.valueOf(e));
        }
        deliver(parcel.number(), delivery);
    }

    private void forget(String session) {
        var kept = sessions.remove(session);
        if (kept != null) {
            kept.shell.close();
        }
    }

    /** After the answer that it may be busy with. */
    private static void close(Advisor advisor) {
        synchronized (advisor) {
            advisor.close();
        }
    }

    private static Advisor.Text text(Order.Said said) {
        return new Advisor.Text(said.cell(), said.source());
    }

    private Delivery answer(Order order) {
        return switch (order) {
            case Order.Cell cell -> {
                try {
                    yield new Delivery.Cell(sessions.computeIfAbsent(cell.session(), _ -> new Kept(pool.openBare())).compile(cell));
                } catch (StackOverflowError | RuntimeException e) {
                    // Nobody knows what such a state is worth: it is made again from the history.
                    forget(cell.session());
                    throw e;
                }
            }
            case Order.Look(var session, var above, var said, var question) -> {
                try {
                    var advisor = advisors.get(session, pool::advisor);
                    synchronized (advisor) {
                        yield new Delivery.Seen(advisor.answer(above.stream().map(Foreman::text).toList(), text(said), question));
                    }
                } catch (StackOverflowError | RuntimeException e) {
                    advisors.remove(session);
                    throw e;
                }
            }
            case Order.Files(var sources, boolean judge) -> new Delivery.Files(files.compileHere(sources, judge));
            case Order.Forget(var session) -> {
                forget(session);
                yield new Delivery.Ready();
            }
        };
    }

    private void deliver(long number, Delivery delivery) {
        try {
            synchronized (out) {
                Wire.write(out, new Parcel.Back(number, delivery));
            }
        } catch (IOException gone) {
            System.exit(0);
        }
    }
}
