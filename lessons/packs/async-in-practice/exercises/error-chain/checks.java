import static dev.lockstep.check.Moment.called;
import static dev.lockstep.check.Moment.count;

import dev.lockstep.check.Check;
import dev.lockstep.check.Inputs;
import dev.lockstep.check.Subject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What came back: the value or the message of the failure, its cause as "type: message", and what was suppressed; and whether these are the very exceptions thrown. */
record Came(String value, String failure, String cause, List<String> besides, boolean asThrown) {}

/** Runs beside the learner's code, in its worker. Holds no expected value. */
class Drive {
    Came load(String word, boolean profileFails, boolean ordersFail) throws InterruptedException {
        var thrown = new ConcurrentLinkedQueue<Throwable>();
        Source source = new Archive(word, profileFails, ordersFail, thrown);
        try {
            return new Came("" + new Loader().load(source), "", "", List.of(), true);
        } catch (LoadFailed e) {
            var besides = new ArrayList<String>();
            boolean asThrown = knows(thrown, e.getCause());
            for (Throwable suppressed : e.getSuppressed()) {
                besides.add(say(suppressed));
                asThrown &= knows(thrown, suppressed);
            }
            return new Came("", "" + e.getMessage(), say(e.getCause()), besides, asThrown);
        }
    }

    record Archive(String word, boolean profileFails, boolean ordersFail, Collection<Throwable> thrown) implements Source {
        @Override
        public String read(String part) throws IOException {
            pause();
            if (part.equals("profile") ? profileFails : ordersFail) {
                var failure = new IOException("no " + part + " " + word);
                thrown.add(failure);
                throw failure;
            }
            return part + " " + word;
        }
    }

    private static boolean knows(Collection<Throwable> thrown, Throwable link) {
        return thrown.stream().anyMatch(known -> known == link);
    }

    private static String say(Throwable link) {
        return link == null ? "none" : link.getClass().getSimpleName() + ": " + link.getMessage();
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

/** Runs where the learner's code never is. Sees inputs, observations and traces only. */
class Judge {
    @Check("answers")
    void answers(Subject loader, Inputs any) {
        String word = any.word(5);
        loader.drive("load", word, false, false).inSchedules(5).always(Came.class, "both parts, profile first",
            seen -> seen.value().equals("profile " + word + ", orders " + word));
    }

    @Check("keeps-cause")
    void keepsCause(Subject loader, Inputs any) {
        String word = any.word(5);
        loader.drive("load", word, false, true).inSchedules(5).always(Came.class, "the cause is the exception of the source, itself",
            seen -> seen.cause().equals("IOException: no orders " + word) && seen.asThrown());
    }

    @Check("tells-path")
    void tellsPath(Subject loader, Inputs any) {
        boolean profile = any.truth();
        loader.drive("load", "x", profile, !profile).inSchedules(5).always(Came.class,
            "the message is the path of tasks to the one that failed",
            seen -> seen.failure().equals(profile ? "load > profile" : "load > orders"));
    }

    @Check("keeps-both")
    void keepsBoth(Subject loader) {
        loader.drive("load", "x", true, true).inSchedules(20).always(Came.class, "one failure is the cause and names the path, the other one is suppressed, as it was thrown",
            seen -> seen.besides().size() == 1 && !seen.besides().getFirst().equals(seen.cause()) && seen.asThrown()
                && seen.cause().startsWith("IOException: no " + seen.failure().replace("load > ", "") + " "));
    }

    @Check("reads-once")
    void readsOnce(Subject loader, Inputs any) {
        loader.drive("load", "x", true, any.truth()).inSchedules(20).never("one of the two parts is read again", count(called("Archive.read"), 3, 99));
    }

    @Check("at-once")
    void atOnce(Subject loader) {
        loader.drive("load", "x", false, true).inSchedules(5).takesAtMost(Duration.ofSeconds(1));
    }
}
