package dev.lockstep.kernel.comparison;

import comparison.LostUpdate;
import comparison.ThreeTasksOneLock;
import comparison.TwoTasksOneMonitor;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;

/** Lincheck's side of the comparison, a JVM of its own: runs a program so many times, warms up first, prints what came of it. */
final class Beside {
    private static final int WARM_UP = 2;
    private static final double SECOND = 1e9;
    private static final String[] NONE = {};

    private Beside() {}

    /**
     * Prints {@code fails} or {@code passes}, invocations a second once warm, and the seconds to the first verdict.
     *
     * @param args the program's name, and how many invocations
     */
    public static void main(String[] args) {
        // By calls that Lincheck can follow: behind a reference to main it does not see the program, and passes what is wrong.
        Program program = switch (args[0]) {
            case "LostUpdate" -> () -> LostUpdate.main(NONE);
            case "TwoTasksOneMonitor" -> () -> TwoTasksOneMonitor.main(NONE);
            case "ThreeTasksOneLock" -> () -> ThreeTasksOneLock.main(NONE);
            default -> throw new IllegalArgumentException(args[0]);
        };
        int invocations = Integer.parseInt(args[1]);
        long began = System.nanoTime();
        boolean fails = fails(program, invocations);
        double first = (System.nanoTime() - began) / SECOND;
        for (int i = 1; i < WARM_UP; i++) {
            fails(program, invocations);
        }
        began = System.nanoTime();
        fails(program, invocations);
        System.out.printf("%s %f %f%n", fails ? "fails" : "passes", invocations * SECOND / (System.nanoTime() - began), first);
    }

    private interface Program {
        void run() throws InterruptedException;
    }

    private static boolean fails(Program program, int invocations) {
        try {
            Lincheck.runConcurrentTest(invocations, () -> run(program));
            return false;
        } catch (LincheckAssertionError failure) {
            return true;
        }
    }

    private static void run(Program program) {
        try {
            program.run();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
