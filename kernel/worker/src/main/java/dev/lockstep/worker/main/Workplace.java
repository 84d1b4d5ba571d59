package dev.lockstep.worker.main;

import dev.lockstep.worker.backend.Fibers;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.schedule.Run;
import dev.lockstep.worker.schedule.Sharing;
import dev.lockstep.worker.schedule.Sites;
import dev.lockstep.worker.schedule.Watch;
import dev.lockstep.worker.wire.Reply;

/** What the jobs of a session have in common. */
record Workplace(Channel channel, Console console, Origins origins, LearnerClasses classes, Sites sites, Programs programs, Run run) {
    static Workplace of(Channel channel) {
        var origins = new Origins();
        var sites = new Sites();
        return new Workplace(channel, new Console(origins), origins, new LearnerClasses(), sites, new Programs(),
                new Run(Fibers::create, sites));
    }

    ControlledProgram program(Program program, boolean fresh, Sharing sharing, Limits limits, long seed) {
        var loader = classes.loader(fresh);
        var parts = new ControlledProgram.Parts(Body.of(program, loader), fresh ? Reset.of(loader) : Reset.NONE, sharing,
                new Watch(program.watch(), program.fields()), limits, seed);
        return new ControlledProgram(run, parts);
    }

    /** Sends what was printed, before the message that ends an evaluation. */
    void flush() {
        console.flush(channel);
        console.cut().forEach((cell, bytes) -> channel.send(new Reply.Output(cell, 0, true, "\n… " + bytes + " more bytes\n")));
    }
}
