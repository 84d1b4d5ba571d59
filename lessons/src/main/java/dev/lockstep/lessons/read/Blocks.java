package dev.lockstep.lessons.read;

import dev.lockstep.lessons.Block;
import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.Prose;
import dev.lockstep.lessons.markdown.Fence;
import dev.lockstep.lessons.markdown.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.commonmark.node.FencedCodeBlock;

/** Cuts a section into fences and the prose between them. */
final class Blocks {
    private Blocks() {}

    static List<Block> read(
            String file, List<org.commonmark.node.Block> section, Rendering rendering, Function<Fence, List<Block>> fences,
            Consumer<Problem> problems) {
        var blocks = new ArrayList<Block>();
        var prose = new ArrayList<org.commonmark.node.Block>();
        for (var block : section) {
            if (block instanceof FencedCodeBlock code) {
                flush(prose, rendering, blocks);
                blocks.addAll(fences.apply(Fence.of(file, code, problems)));
            } else {
                prose.add(block);
            }
        }
        flush(prose, rendering, blocks);
        return blocks;
    }

    private static void flush(List<org.commonmark.node.Block> prose, Rendering rendering, List<Block> into) {
        if (!prose.isEmpty()) {
            into.add(new Prose(rendering.html(prose)));
            prose.clear();
        }
    }
}
