package dev.lockstep.kernel.javac;

import dev.lockstep.kernel.Compilation;
import dev.lockstep.kernel.ProgramFile;
import dev.lockstep.kernel.compile.FileCompiler;
import dev.lockstep.kernel.shell.CellCompiler;
import dev.lockstep.kernel.shell.ShellPool;
import java.util.List;

/** Compilers in this very process: a compilation that does not end stays on its thread until the command is over. */
public final class Here implements Compilers {
    private final ShellPool shells = new ShellPool(0);
    private final FileCompiler files = new FileCompiler();

    @Override
    public CellCompiler open(String session) {
        return shells.open();
    }

    @Override
    public Compilation compile(List<ProgramFile> sources, boolean judge) {
        return judge ? files.compileJudge(sources) : files.compile(sources);
    }

    @Override
    public void close() {
        shells.close();
    }
}
