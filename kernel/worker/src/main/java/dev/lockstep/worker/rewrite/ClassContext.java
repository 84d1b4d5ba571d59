package dev.lockstep.worker.rewrite;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the rewriting of one class needs beside the class: the session's types, its sites, and the bridges it will have to add. */
final class ClassContext {
    private final ClassFacts facts;
    private final LearnerTypes types;
    private final CallRules rules;
    private final Sites sites;
    private final String file;
    private final List<Bridge> bridges = new ArrayList<>();
    private final List<EnumSwitch> switches = new ArrayList<>();

    ClassContext(ClassModel model, ClassFacts facts, LearnerTypes types, CallRules rules, Sites sites) {
        this.facts = facts;
        this.types = types;
        this.rules = rules;
        this.sites = sites;
        this.file = model.findAttribute(Attributes.sourceFile()).map(source -> source.sourceFile().stringValue())
                .orElse(facts.simpleName());
    }

    ClassFacts facts() {
        return facts;
    }

    LearnerTypes types() {
        return types;
    }

    CallRules rules() {
        return rules;
    }

    int site(int line, String what, boolean ordered, boolean tallies) {
        return sites.add(file + ':' + line, what, ordered, tallies);
    }

    /** {@return a method that the class gets, which makes this call so that it can be treated} */
    Bridge bridge(Callee callee, ClassDesc receiver, boolean inInterface, int line) {
        Bridge bridge = new Bridge("lockstep$call$" + bridges.size(), callee, receiver, inInterface, line);
        bridges.add(bridge);
        return bridge;
    }

    List<Bridge> bridges() {
        return List.copyOf(bridges);
    }

    /** {@return a method that the class gets instead of this instruction, if it is a switch over constants that a reset replaces} */
    Optional<EnumSwitch> enumSwitch(InvokeDynamicInstruction dynamic) {
        Optional<EnumSwitch> replaced = EnumSwitch.of(dynamic, "lockstep$switch$" + switches.size());
        replaced.ifPresent(switches::add);
        return replaced;
    }

    List<EnumSwitch> switches() {
        return List.copyOf(switches);
    }

    /** {@return whether touching {@code owner} from here may run its static initialiser for the first time} */
    boolean triggers(String owner) {
        return !owner.equals(facts.name()) && types.initialises(owner);
    }

    /** {@return whether {@code owner} is this class, and another thread may come to this code before its initialiser is done} */
    boolean isOwnHandedOut(String owner) {
        return owner.equals(facts.name()) && facts.initialiser() && facts.hands();
    }

    /** {@return the name that a person gives to a type} */
    String simpleName(String internalName) {
        return types.find(internalName).map(ClassFacts::simpleName)
                .orElseGet(() -> ClassDesc.ofInternalName(internalName).displayName().replaceFirst("^.*\\$(?=\\D)", ""));
    }
}
