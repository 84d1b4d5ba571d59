package dev.lockstep.kernel.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jshell.spi.ExecutionControl;

/**
 * Takes the place of a running program: keeps the classes that JShell would load and the methods it would invoke, until the cell
 * is known to be right. A class that no worker has yet may be redefined at will; others get a new name from JShell.
 */
final class Collector implements ExecutionControl {
    private final Set<String> sent = new HashSet<>();
    private final Map<String, byte[]> classes = new LinkedHashMap<>();
    private final Family family = new Family();
    private final List<String> invocations = new ArrayList<>();

    /** Ends a cell: its classes are now out of reach. */
    void markSent() {
        sent.addAll(classes.keySet());
        classes.clear();
        invocations.clear();
    }

    /** {@return whether there is such a class, from this cell or an earlier one} */
    boolean has(String name) {
        return sent.contains(name) || classes.containsKey(name);
    }

    Map<String, byte[]> classes() {
        return classes;
    }

    /** {@return who extends whom, for rewriting} */
    Family family() {
        return family;
    }

    List<String> invocations() {
        return invocations;
    }

    @Override
    public void load(ClassBytecodes[] batch) {
        for (var one : batch) {
            classes.put(one.name(), one.bytecodes());
            family.add(one.bytecodes());
        }
    }

    @Override
    public void redefine(ClassBytecodes[] batch) throws NotImplementedException {
        for (var one : batch) {
            if (sent.contains(one.name())) {
                throw new NotImplementedException("a loaded class stays as it is");
            }
        }
        load(batch);
    }

    @Override
    public String invoke(String className, String methodName) {
        invocations.add(className);
        return "";
    }

    @Override
    public String varValue(String className, String varName) {
        return "";
    }

    @Override
    public void addToClasspath(String path) throws NotImplementedException {
        throw new NotImplementedException("there is no class path");
    }

    @Override
    public void stop() {
        // Nothing ever runs here.
    }

    @Override
    public Object extensionCommand(String command, Object arg) throws NotImplementedException {
        throw new NotImplementedException("no extensions");
    }

    @Override
    public void close() {
        classes.clear();
    }
}
