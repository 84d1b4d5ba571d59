package dev.lockstep.lessons.read;

import dev.lockstep.lessons.Block;
import dev.lockstep.lessons.CellBlock;
import dev.lockstep.lessons.CodeBlock;
import dev.lockstep.lessons.ExpectBlock;
import dev.lockstep.lessons.MermaidBlock;
import dev.lockstep.lessons.Page;
import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.Prose;
import dev.lockstep.lessons.QuizBlock;
import dev.lockstep.lessons.Step;
import dev.lockstep.lessons.markdown.Fence;
import dev.lockstep.lessons.markdown.Outline;
import dev.lockstep.lessons.markdown.Rendering;
import dev.lockstep.lessons.yaml.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The fences of a lesson in another language than the source: code comes from the source by its id, quizzes and diagrams may have
 * words of their own, expectations are the source's.
 */
final class Translation {
    private final Page source;
    private final Map<String, Block> byId = new LinkedHashMap<>();
    private final Rendering rendering;
    private final String file;
    private final Consumer<Problem> problems;

    Translation(Page source, Rendering rendering, String file, Consumer<Problem> problems) {
        this.source = source;
        this.rendering = rendering;
        this.file = file;
        this.problems = problems;
        source.blocks(Block.class).stream().filter(block -> !id(block).isEmpty()).forEach(block -> byId.put(id(block), block));
    }

    /** {@return the block that a fence is; nothing for one that cannot be used} */
    List<Block> read(Fence fence) {
        if (fence.language().equals("expect")) {
            refuseBody(fence, "");
            return List.of();
        }
        String id = fence.attribute("id", "");
        if (id.isEmpty()) {
            return withoutId(fence);
        }
        Block original = byId.get(id);
        if (original == null) {
            fence.tell("The source text has no \"" + id + "\"" + Nearest.advice(id, byId.keySet()), problems);
            return List.of();
        }
        return switch (original) {
            case CellBlock cell -> same(fence, cell, cell.source());
            case CodeBlock code -> same(fence, code, code.source());
            case MermaidBlock diagram -> List.of(fence.body().isBlank() ? diagram : MermaidFence.read(fence, problems));
            case QuizBlock quiz -> quiz(fence, quiz);
            case Prose _, ExpectBlock _ -> List.of();
        };
    }

    /** Tells where the translation has other steps, cells, quizzes or diagrams than the source. */
    void compare(List<Step> steps, Outline outline) {
        var ids = steps.stream().map(Step::id).toList();
        for (Step step : source.steps()) {
            if (!step.id().isEmpty() && !ids.contains(step.id())) {
                tell(1, "The step {#" + step.id() + "} of the source text is missing here.");
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            compare(steps.get(i), outline.sections().get(i).line());
        }
    }

    /** {@return the steps with the source's expectations put behind their cells} */
    List<Step> withExpects(List<Step> steps) {
        return steps.stream().map(step -> {
            var blocks = new ArrayList<Block>();
            for (Block block : step.blocks()) {
                blocks.add(block);
                if (block instanceof CellBlock cell) {
                    source.blocks(ExpectBlock.class).stream().filter(expect -> expect.cell().equals(cell.id())).forEach(blocks::add);
                }
            }
            return new Step(step.id(), step.title(), step.line(), blocks);
        }).toList();
    }

    private void compare(Step step, int line) {
        var original = source.steps().stream().filter(other -> other.id().equals(step.id())).findFirst();
        if (original.isEmpty()) {
            var known = source.steps().stream().map(Step::id).toList();
            tell(line, "The source text has no step {#" + step.id() + "}" + Nearest.advice(step.id(), known));
            return;
        }
        var here = step.blocks().stream().map(Translation::id).filter(id -> !id.isEmpty()).toList();
        var there = original.get().blocks().stream().map(Translation::id).filter(id -> !id.isEmpty()).toList();
        for (String id : there) {
            if (!here.contains(id)) {
                tell(line, "\"" + id + "\" of the source text is missing in this step; write its fence with an empty body.");
            }
        }
        if (here.size() == there.size() && !here.equals(there)) {
            tell(line, "This step has " + String.join(", ", here) + "; the source text has " + String.join(", ", there) + ".");
        }
    }

    private List<Block> withoutId(Fence fence) {
        if (CellFence.isCell(fence) || fence.language().equals("quiz")) {
            fence.tell("Name the id that this has in the source text.", problems);
            return List.of();
        }
        if (fence.language().equals("mermaid")) {
            return List.of(MermaidFence.read(fence, problems));
        }
        return List.of(new CodeBlock("", fence.language(), fence.body()));
    }

    private List<Block> same(Fence fence, Block original, String code) {
        refuseBody(fence, code);
        return List.of(original);
    }

    private List<Block> quiz(Fence fence, QuizBlock original) {
        var translated = new QuizFence(fence, rendering, problems).read(original.before());
        if (translated.isPresent() && !shape(translated.get()).equals(shape(original))) {
            fence.tell("This quiz has other choices, or others that are right, than the source text.", problems);
        }
        return List.of(translated.<Block>map(quiz -> quiz).orElse(original));
    }

    private static List<Object> shape(QuizBlock quiz) {
        return List.of(quiz.form(), quiz.number(), quiz.choices().stream().map(QuizBlock.Choice::right).toList());
    }

    private void refuseBody(Fence fence, String code) {
        if (!fence.body().isBlank() && !fence.body().strip().equals(code.strip())) {
            fence.tell("Code and expectations are never translated: leave this fence empty.", problems);
        }
    }

    private void tell(int line, String message) {
        problems.accept(Problem.error(file, line, 1, message));
    }

    private static String id(Block block) {
        return switch (block) {
            case CellBlock cell -> cell.id();
            case QuizBlock quiz -> quiz.id();
            case MermaidBlock diagram -> diagram.id();
            case CodeBlock code -> code.id();
            case Prose _, ExpectBlock _ -> "";
        };
    }
}
