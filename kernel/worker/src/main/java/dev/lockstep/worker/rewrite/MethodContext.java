package dev.lockstep.worker.rewrite;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;

/** Where the rewriting of one method stands: its output, the line, what is on the stack. */
final class MethodContext {
    /** What a method is for, as far as its hooks differ. */
    enum Role { METHOD, CONSTRUCTOR, INITIALISER, BRIDGE }

    private final ClassContext type;
    private final Role role;
    private final CodeBuilder code;
    private final Scratch scratch;
    private final StackTags tags;
    private int line;
    private boolean tallies;

    MethodContext(ClassContext type, Role role, CodeBuilder code, int locals, int line) {
        this.type = type;
        this.role = role;
        this.code = code;
        this.scratch = new Scratch(code, locals);
        this.tags = new StackTags(role == Role.CONSTRUCTOR, type.types()::leaks);
        this.line = line;
    }

    ClassContext type() {
        return type;
    }

    Role role() {
        return role;
    }

    CodeBuilder code() {
        return code;
    }

    Scratch scratch() {
        return scratch;
    }

    StackTags tags() {
        return tags;
    }

    void line(int current) {
        line = current;
    }

    /** What comes next reads a variable only to write it anew, or is no such code. */
    void tallies(boolean does) {
        tallies = does;
    }

    int line() {
        return line;
    }

    int site(String what) {
        return site(what, false);
    }

    int site(String what, boolean ordered) {
        return type.site(line, what, ordered, tallies);
    }

    void emit(Hook hook, String what) {
        hook.emit(code, site(what));
    }

    /** Emits the trigger of a static initialiser, if {@code owner} has one that this code may be the first to need. */
    void trigger(String owner) {
        if (type.triggers(owner) || role == Role.METHOD && type.isOwnHandedOut(owner)) {
            initialize(owner);
        }
    }

    void initialize(String owner) {
        code.loadConstant(ClassDesc.ofInternalName(owner));
        emit(Hook.INITIALIZE, type.simpleName(owner));
    }
}
