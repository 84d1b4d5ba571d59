package dev.lockstep.web.store;

import dev.lockstep.kernel.RunResult;
import dev.lockstep.web.notebook.Notebook;
import dev.lockstep.web.notebook.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Before there was a database each notebook was a JSON file. They are taken over once; the files stay as they were, in a folder
 * with another name.
 */
final class OldDrafts {
    private static final String TAKEN = "notebooks-taken-over";
    private static final Logger LOG = LoggerFactory.getLogger(OldDrafts.class);

    private record Draft(@Nullable Notebook notebook, @Nullable List<SavedRun> runs) {}

    private record SavedRun(Run.Ticket ticket, RunResult result) {}

    private OldDrafts() {}

    static void takeOver(Path folder, DatabaseStore store) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(".json")).sorted().forEach(file -> takeOverOne(file, store));
            Files.move(folder, free(folder.resolveSibling(TAKEN)));
        } catch (IOException e) {
            LOG.warn("The notebooks of an earlier version in {} could not all be taken over: {}", folder, e.getMessage());
        }
    }

    private static void takeOverOne(Path file, DatabaseStore store) {
        try {
            Draft draft = Json.MAPPER.readValue(Files.readAllBytes(file), Draft.class);
            Notebook notebook = draft.notebook;
            if (notebook == null || draft.runs == null) {
                throw new IOException("it holds no notebook");
            }
            if (!Notebook.isId(notebook.id()) || !file.getFileName().toString().equals(notebook.id() + ".json")) {
                throw new IOException("it names another notebook");
            }
            if (store.load(notebook.id()).isEmpty()) {
                draft.runs.forEach(run -> store.keep(Run.ended(run.ticket, run.result)));
                store.save(notebook);
            }
        } catch (IOException | JacksonException e) {
            String why = e instanceof JacksonException json ? json.getOriginalMessage() : e.getMessage();
            LOG.warn("The notebook {} cannot be read ({}). The file is kept, in the folder {}.", file.getFileName(), why, TAKEN);
        }
    }

    private static Path free(Path wanted) {
        Path free = wanted;
        for (int i = 2; Files.exists(free); i++) {
            free = wanted.resolveSibling(wanted.getFileName() + "-" + i);
        }
        return free;
    }
}
