package dev.lockstep.cli;

import dev.lockstep.kernel.KernelException;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.kernel.LimitTable;
import dev.lockstep.kernel.Sandboxing;
import dev.lockstep.lessons.Pack;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command that runs programs takes alike: how much they may use, and what keeps them in. */
final class ContainmentOptions {
    /** What may be around Lockstep. */
    enum Outer { CONTAINER }

    @Option(names = "--limits", paramLabel = "FILE",
            description = "What programs may use, where it is to differ from the usual: lines such as 'heap = 256 MB' (doctor --limits lists all).")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--outer-sandbox", paramLabel = "container",
            description = "Declares that a container around Lockstep keeps programs in, where Lockstep itself can make no sandbox.")
    private Optional<Outer> outer = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** {@return the limits, as the file says, or else high enough for these packs}; a usage error when that cannot be */
    LimitTable limits(List<Pack> packs) {
        try {
            return file.map(LimitTable::of).orElseGet(() -> highEnough(packs));
        } catch (KernelException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    static LimitTable highEnough(List<Pack> packs) {
        var table = LimitTable.usual();
        for (var pack : packs) {
            try {
                table = table.atLeast(pack.requires().limits());
            } catch (KernelException wrong) {
                throw new KernelException("The pack " + pack.id() + " requires what cannot be: " + wrong.getMessage() + ".", wrong);
            }
        }
        return table;
    }

    Sandboxing sandboxing() {
        return outer.isPresent() ? Sandboxing.OUTER : Sandboxing.AUTO;
    }

    /** {@return those options with these} */
    KernelOptions in(KernelOptions options, List<Pack> packs) {
        return options.withLimits(limits(packs)).withSandboxing(sandboxing());
    }
}
