package dev.lockstep.web.notebook;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.RunResult;
import dev.lockstep.kernel.Trace;
import dev.lockstep.kernel.Verdict;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One small JSON file a notebook. A file that cannot be read is put aside, never written over. */
public final class FileStore implements Store {
    /** Longer traces are not kept: the run's choices are, and they lead to the same trace. */
    private static final int MOST_EVENTS = 5_000;
    private static final String ENDING = ".json";
    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Tagged {}

    private final Path folder;
    private final RunShelf shelf;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Outcome.class, Tagged.class).addMixIn(Ending.class, Tagged.class)
            .addMixIn(Verdict.class, Tagged.class).addMixIn(Value.class, Tagged.class).build();

    public FileStore(Path folder, RunShelf shelf) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.shelf = shelf;
    }

    @Override
    public synchronized void save(Notebook notebook) {
        List<SavedRun> runs = notebook.sheets().stream()
                .flatMap(sheet -> Stream.concat(sheet.lastRun().stream(), sheet.chip().flatMap(Chip::run).stream()))
                .distinct().flatMap(id -> shelf.run(id).stream())
                .flatMap(run -> run.result().map(result -> new SavedRun(run.ticket(), small(result))).stream()).toList();
        Path draft = folder.resolve(notebook.id() + ".json.new");
        try {
            Files.write(draft, json.writeValueAsBytes(new Draft(notebook, runs)));
            Files.move(draft, file(notebook.id()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("A notebook could not be saved: {}", e.getMessage());
        }
    }

    @Override
    public synchronized Optional<Draft> load(String id) {
        Path file = file(id);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(Files.readAllBytes(file), Draft.class));
        } catch (IOException | JacksonException e) {
            LOG.warn("The notebook {} could not be read and is put aside as {}.unreadable", file, file.getFileName());
            aside(file);
            return Optional.empty();
        }
    }

    @Override
    public synchronized List<String> ids() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length())).filter(Notebook::isId).sorted().toList();
        } catch (IOException e) {
            LOG.warn("The notebooks cannot be listed: {}", e.getMessage());
            return List.of();
        }
    }

    @Override
    public synchronized void remove(String id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            LOG.warn("A notebook could not be removed: {}", e.getMessage());
        }
    }

    private static void aside(Path file) {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".unreadable"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("It could not be put aside either: {}", e.getMessage());
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ENDING);
    }

    private static RunResult small(RunResult result) {
        Trace trace = result.trace();
        if (trace.events().size() <= MOST_EVENTS) {
            return result;
        }
        Trace cut = new Trace(List.of(), trace.dropped() + trace.events().size(), trace.choices(), trace.branches(), List.of(),
                trace.decisive(), trace.hash());
        return new RunResult(result.outcome(), cut, result.codeDigest(), result.alsoRan(), result.changes(), result.took());
    }
}
