package dev.lockstep.lessons.read;

import dev.lockstep.lessons.Block;
import dev.lockstep.lessons.CellBlock;
import dev.lockstep.lessons.CodeBlock;
import dev.lockstep.lessons.Page;
import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.markdown.Fence;
import dev.lockstep.lessons.markdown.Rendering;
import dev.lockstep.lessons.yaml.Nearest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The fences of a lesson in its source language. */
final class Fences {
    private static final List<String> FENCES = List.of("quiz", "expect", "mermaid");
    private static final List<String> ROLES = List.of("cell", "setup");

    private final Rendering rendering;
    private final Consumer<Problem> problems;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Fence> cellsNamed = new LinkedHashMap<>();

    Fences(Rendering rendering, Consumer<Problem> problems) {
        this.rendering = rendering;
        this.problems = problems;
    }

    /** {@return the block that a fence is; nothing for one that cannot be used} */
    List<Block> read(Fence fence) {
        String id = fence.attribute("id", "");
        if (!id.isEmpty() && !Ids.isLocal(id)) {
            fence.tell("An id has letters, digits, \"-\" and \"_\".", problems);
        } else if (!id.isEmpty() && !ids.add(id)) {
            fence.tell("The id \"" + id + "\" is used twice in this lesson.", problems);
        }
        if (CellFence.isCell(fence)) {
            return List.of(CellFence.read(fence, problems));
        }
        return switch (fence.language()) {
            case "quiz" -> quiz(fence);
            case "expect" -> expect(fence);
            case "mermaid" -> List.of(MermaidFence.read(fence, problems));
            default -> code(fence);
        };
    }

    /** Tells the cells that a quiz or an expectation names and that are not there. */
    void refuseUnknownCells(Page page) {
        var cells = page.blocks(CellBlock.class).stream().map(CellBlock::id).toList();
        cellsNamed.forEach((cell, fence) -> {
            if (!cells.contains(cell)) {
                fence.tell("There is no cell \"" + cell + "\" in this lesson" + Nearest.advice(cell, cells), problems);
            }
        });
    }

    private List<Block> quiz(Fence fence) {
        fence.refuseUnknown(List.of("id", "before"), problems);
        if (fence.attribute("id", "").isEmpty()) {
            fence.tell("A quiz needs an id: quiz id=…", problems);
        }
        String before = fence.attribute("before", "");
        if (!before.isEmpty()) {
            cellsNamed.putIfAbsent(before, fence);
        }
        return new QuizFence(fence, rendering, problems).read(before).stream().map(Block.class::cast).toList();
    }

    private List<Block> expect(Fence fence) {
        String cell = fence.attribute("cell", "");
        if (cell.isEmpty()) {
            fence.tell("An expectation names its cell: expect cell=…", problems);
            return List.of();
        }
        cellsNamed.putIfAbsent(cell, fence);
        return List.of(ExpectFence.read(fence, problems));
    }

    private List<Block> code(Fence fence) {
        var meant = FENCES.stream().filter(known -> Nearest.isNear(fence.language(), known)).findFirst();
        if (meant.isPresent()) {
            fence.tell("Unknown fence \"" + fence.language() + "\"; did you mean \"" + meant.get() + "\"?", problems);
            return List.of();
        }
        if (!fence.role().isEmpty()) {
            fence.tell("Unknown word \"" + fence.role() + "\"" + Nearest.advice(fence.role(), ROLES), problems);
        }
        fence.refuseUnknown(List.of("id"), problems);
        return List.of(new CodeBlock(fence.attribute("id", ""), fence.language(), fence.body()));
    }
}
