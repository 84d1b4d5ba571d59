package dev.lockstep.web.notebook;

import dev.lockstep.web.notebook.Notebook.Own;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The notebooks that a learner made and named: which there are, new ones, deleted ones that can be had back. Thread-safe. */
public final class Library {
    /** Most deleted notebooks that are kept; the oldest goes first. */
    private static final int MOST_DELETED = 50;
    private static final Comparator<String> BY_AGE = Comparator.comparing(Library::number);

    /** One of them. */
    public record Entry(String id, String title, boolean deleted) {}

    private final Desks desks;
    private final Store store;
    /** As they were when they were last read; an open desk knows better. */
    private final Map<String, Entry> known = new TreeMap<>(BY_AGE);
    private boolean read;

    public Library(Desks desks, Store store) {
        this.desks = desks;
        this.store = store;
    }

    /** {@return all of them, the newest first} */
    public synchronized List<Entry> entries() {
        read();
        known.replaceAll((id, entry) -> desks.opened(id).map(desk -> entry(desk.notebook())).orElse(entry));
        return known.values().stream().sorted(Comparator.comparing(Entry::id, BY_AGE).reversed()).toList();
    }

    /** Makes a notebook. {@return its id} */
    public synchronized String create(String title, List<CellPlan> cells) {
        read();
        int next = 1 + known.keySet().stream().mapToInt(Library::number).max().orElse(0);
        Notebook fresh = Notebook.fresh(Notebook.NAMED + next, cells).with(new Own(Alteration.named(title), List.of(), false));
        store.save(fresh);
        known.put(fresh.id(), entry(fresh));
        return fresh.id();
    }

    /** Deletes one, or brings it back. {@return whether there is such a notebook} */
    public synchronized boolean delete(String id, boolean deleted) {
        Optional<Desk> desk = desks.named(id);
        desk.ifPresent(there -> {
            there.alter(new Alteration.Bin(deleted), "");
            read();
            known.put(id, entry(there.notebook()));
        });
        if (deleted) {
            desks.shut(id);
            known.values().stream().filter(Entry::deleted).map(Entry::id)
                    .limit(Math.max(0, known.values().stream().filter(Entry::deleted).count() - MOST_DELETED)).toList().forEach(this::forget);
        }
        return desk.isPresent();
    }

    private void forget(String id) {
        desks.shut(id);
        store.remove(id);
        known.remove(id);
    }

    private void read() {
        if (!read) {
            read = true;
            store.ids().stream().filter(Notebook::isNamed).forEach(id ->
                    store.load(id).ifPresent(notebook -> known.putIfAbsent(id, entry(notebook))));
        }
    }

    private static Entry entry(Notebook notebook) {
        Own own = notebook.own().orElse(Own.UNTITLED);
        return new Entry(notebook.id(), own.title(), own.deleted());
    }

    private static int number(String id) {
        String digits = id.substring(Notebook.NAMED.length());
        return digits.matches("[0-9]{1,8}") ? Integer.parseInt(digits) : 0;
    }
}
