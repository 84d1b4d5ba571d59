package dev.lockstep.worker.canary;

import java.lang.foreign.Arena;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs in a worker's place and takes memory or threads until it is kept from it; prints {@code alive}, and {@code unbounded} when
 * nothing did. Arguments: {@code memory} or {@code threads}, and how many megabytes or threads.
 */
public final class Glutton {
    private static final long MEGABYTE = 1L << 20;

    private Glutton() {}

    public static void main(String[] arguments) {
        System.out.println("alive");
        int most = Integer.parseInt(arguments[1]);
        try {
            if (arguments[0].equals("threads")) {
                startThreads(most);
            } else {
                takeMemory(most);
            }
            System.out.println("unbounded");
        } catch (OutOfMemoryError e) {
            System.out.println("bounded");
        }
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static void startThreads(int most) {
        for (int i = 0; i < most; i++) {
            Thread.ofPlatform().daemon().start(LockSupport::park);
        }
    }

    /** Off the heap, of which the virtual machine keeps no count, and touched, so that it is really there. */
    private static void takeMemory(int megabytes) {
        for (int i = 0; i < megabytes; i++) {
            Arena.global().allocate(MEGABYTE).fill((byte) 1);
        }
    }
}
