package dev.lockstep.web.notebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps nothing. */
public class NoStore implements Store {
    @Override
    public void save(Notebook notebook) {}

    @Override
    public Optional<Notebook> load(String name) {
        return Optional.empty();
    }

    @Override
    public List<String> ids() {
        return List.of();
    }

    @Override
    public void remove(String id) {}

    @Override
    public void keep(Edit edit) {}

    @Override
    public List<Edit> edits(String notebook, String cell) {
        return List.of();
    }

    @Override
    public void keep(Run run) {}

    @Override
    public Optional<Run> run(String id) {
        return Optional.empty();
    }

    @Override
    public void keep(Grade grade) {}

    @Override
    public Optional<Grade> grade(String id) {
        return Optional.empty();
    }

    @Override
    public void keep(String name, String json) {}

    @Override
    public void forget(String name) {}

    @Override
    public Map<String, String> kept() {
        return Map.of();
    }

    @Override
    public void close() {}
}
