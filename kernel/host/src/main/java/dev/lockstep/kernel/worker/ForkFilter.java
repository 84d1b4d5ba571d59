package dev.lockstep.kernel.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * A system-call filter (classic BPF, as {@code bwrap --seccomp} takes it) under which threads can be started but no processes:
 * fork and vfork are refused, clone is refused unless it makes a thread, clone3 is said not to exist (its flags are out of a filter's
 * reach; the C library then uses clone).
 */
final class ForkFilter {
    private static final int LOAD = 0x20;
    private static final int EQUAL = 0x15;
    private static final int AT_LEAST = 0x35;
    private static final int ANY_BIT = 0x45;
    private static final int RETURN = 0x06;
    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int REFUSE = 0x00050000 | 1;
    private static final int MISSING = 0x00050000 | 38;
    private static final int NUMBER_AT = 0;
    private static final int MACHINE_AT = 4;
    private static final int FIRST_ARGUMENT_AT = 16;
    private static final int CLONE_THREAD = 0x10000;
    private static final int OTHER_ABI = 0x40000000;
    private static final int CLONE3 = 435;

    /** What differs between processors; {@code copy} is clone; {@code fork} and {@code vfork} are a number that no call has where there is no such call. */
    private record Machine(int id, int copy, int fork, int vfork) {
        static Optional<Machine> here() {
            return switch (System.getProperty("os.arch")) {
                case "amd64", "x86_64" -> Optional.of(new Machine(0xC000003E, 56, 57, 58));
                case "aarch64" -> Optional.of(new Machine(0xC00000B7, 220, OTHER_ABI - 1, OTHER_ABI - 1));
                default -> Optional.empty();
            };
        }
    }

    private record Step(int code, int yes, int no, int value) {}

    private ForkFilter() {}

    /** {@return the filter's file, written when it is missing, or empty where none is known for this processor} */
    static Optional<Path> in(Path folder) throws IOException {
        var machine = Machine.here();
        var file = folder.resolve("no-processes.bpf");
        if (machine.isPresent() && !Files.exists(file)) {
            var part = Files.createTempFile(folder, "filter", ".part");
            Files.write(part, bytes(machine.get()));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return machine.map(_ -> file);
    }

    /** Jumps count the steps they skip. */
    private static byte[] bytes(Machine machine) {
        var steps = List.of(
                new Step(LOAD, 0, 0, MACHINE_AT),
                new Step(EQUAL, 0, 7, machine.id()),
                new Step(LOAD, 0, 0, NUMBER_AT),
                new Step(AT_LEAST, 8, 0, OTHER_ABI),
                new Step(EQUAL, 5, 0, machine.copy()),
                new Step(EQUAL, 7, 0, CLONE3),
                new Step(EQUAL, 5, 0, machine.fork()),
                new Step(EQUAL, 4, 0, machine.vfork()),
                new Step(RETURN, 0, 0, ALLOW),
                new Step(RETURN, 0, 0, KILL),
                new Step(LOAD, 0, 0, FIRST_ARGUMENT_AT),
                new Step(ANY_BIT, 2, 0, CLONE_THREAD),
                new Step(RETURN, 0, 0, REFUSE),
                new Step(RETURN, 0, 0, MISSING),
                new Step(RETURN, 0, 0, ALLOW));
        var bytes = ByteBuffer.allocate(steps.size() * 8).order(ByteOrder.LITTLE_ENDIAN);
        for (var step : steps) {
            bytes.putShort((short) step.code()).put((byte) step.yes()).put((byte) step.no()).putInt(step.value());
        }
        return bytes.array();
    }
}
