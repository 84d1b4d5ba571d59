package dev.lockstep.worker.rewrite;

import dev.lockstep.worker.rewrite.StackTags.Tag;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.util.ArrayList;
import java.util.List;

/** A stack of tags, one a slot; below what it knows lies {@code OTHER}. */
final class TagStack {
    private final List<Tag> tags = new ArrayList<>();

    Tag below(int depth) {
        int index = tags.size() - 1 - depth;
        return index < 0 ? Tag.OTHER : tags.get(index);
    }

    /** {@return the lowest of the tags that are taken off} */
    Tag pop(int slots) {
        Tag last = Tag.OTHER;
        for (int i = 0; i < slots; i++) {
            last = tags.isEmpty() ? Tag.OTHER : tags.removeLast();
        }
        return last;
    }

    void push(TypeKind kind, Tag tag) {
        for (int i = 0; i < kind.slotSize(); i++) {
            tags.add(tag);
        }
    }

    void replace(int slots, TypeKind kind) {
        pop(slots);
        push(kind, Tag.OTHER);
    }

    void clear() {
        tags.clear();
    }

    List<Tag> snapshot() {
        return List.copyOf(tags);
    }

    void restore(List<Tag> snapshot) {
        tags.clear();
        tags.addAll(snapshot);
    }

    void shuffle(Opcode opcode) {
        switch (opcode) {
            case POP -> pop(1);
            case POP2 -> pop(2);
            case DUP -> duplicate(1, 0);
            case DUP_X1 -> duplicate(1, 1);
            case DUP_X2 -> duplicate(1, 2);
            case DUP2 -> duplicate(2, 0);
            case DUP2_X1 -> duplicate(2, 1);
            case DUP2_X2 -> duplicate(2, 2);
            case SWAP -> {
                Tag top = pop(1);
                Tag next = pop(1);
                tags.add(top);
                tags.add(next);
            }
            default -> throw new IllegalArgumentException("no stack instruction: " + opcode);
        }
    }

    private void duplicate(int count, int skipped) {
        while (tags.size() < count + skipped) {
            tags.addFirst(Tag.OTHER);
        }
        List<Tag> copies = List.copyOf(tags.subList(tags.size() - count, tags.size()));
        tags.addAll(tags.size() - count - skipped, copies);
    }
}
