package dev.lockstep.worker.wire;

import static java.util.Map.entry;

import dev.lockstep.worker.program.Drive;
import dev.lockstep.worker.program.Driven;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.program.Moment;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.program.Shared;
import dev.lockstep.worker.program.Value;
import java.util.Map;

/**
 * Makes the records that a worker is sent. By reflection the virtual machine would spin some fifty classes for their constructors, in each
 * worker anew; these lambdas lie ready in its archive.
 */
final class Makers {
    /** Makes a record of its components, in order of declaration. */
    @FunctionalInterface
    interface Maker {
        Record make(Object[] of);
    }

    static final Map<Class<?>, Maker> ALL = Map.ofEntries(
            entry(Request.Load.class, of -> new Request.Load(as(of[0]), as(of[1]))),
            entry(Request.ClassBytes.class, of -> new Request.ClassBytes(as(of[0]), as(of[1]))),
            entry(Request.Site.class, of -> new Request.Site(as(of[0]), as(of[1]), as(of[2]), as(of[3]), as(of[4]))),
            entry(Request.Run.class, of -> new Request.Run(as(of[0]), as(of[1]), as(of[2]), as(of[3]), as(of[4]), as(of[5]), as(of[6]), as(of[7]))),
            entry(Request.Search.class, of -> new Request.Search(as(of[0]), as(of[1]), as(of[2]), as(of[3]), as(of[4]), as(of[5]), as(of[6]),
                    as(of[7]), as(of[8]), as(of[9]))),
            entry(Request.Split.class, of -> new Request.Split(as(of[0]), as(of[1]), as(of[2]))),
            entry(Request.Part.class, of -> new Request.Part(as(of[0]), as(of[1]))),
            entry(Request.Judge.class, of -> new Request.Judge(as(of[0]), as(of[1]), as(of[2]), as(of[3]))),
            entry(Request.Driven.class, of -> new Request.Driven(as(of[0]))),
            entry(Drive.class, of -> new Drive(as(of[0]), as(of[1]), as(of[2]), as(of[3]), as(of[4]), as(of[5]))),
            entry(Driven.class, of -> new Driven(as(of[0]), as(of[1]), as(of[2]))),
            entry(Driven.Result.class, of -> new Driven.Result(as(of[0]), as(of[1]), as(of[2]), as(of[3]))),
            entry(Limits.class, of -> new Limits(as(of[0]), as(of[1]), as(of[2]), as(of[3]), as(of[4]), as(of[5]), as(of[6]))),
            entry(Program.class, of -> new Program(as(of[0]), as(of[1]), as(of[2]), as(of[3]))),
            entry(Program.EntryPoint.class, of -> new Program.EntryPoint(as(of[0]), as(of[1]), as(of[2]), as(of[3]))),
            entry(Shared.class, of -> new Shared(as(of[0]), as(of[1]))),
            entry(Value.Whole.class, of -> new Value.Whole(as(of[0]))),
            entry(Value.Text.class, of -> new Value.Text(as(of[0]))),
            entry(Value.Sequence.class, of -> new Value.Sequence(as(of[0]))),
            entry(Value.Structure.class, of -> new Value.Structure(as(of[0]), as(of[1]))),
            entry(Moment.Changed.class, of -> new Moment.Changed(as(of[0]))),
            entry(Moment.Before.class, of -> new Moment.Before(as(of[0]), as(of[1]))),
            entry(Moment.Concurrent.class, of -> new Moment.Concurrent(as(of[0]), as(of[1]))));

    private Makers() {}

    /** The codec has read it by the component's own type. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T as(Object value) {
        return (T) value;
    }
}
