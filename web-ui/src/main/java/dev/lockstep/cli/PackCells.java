package dev.lockstep.cli;

import dev.lockstep.kernel.Cell;
import dev.lockstep.lessons.CellBlock;
import dev.lockstep.lessons.Lesson;
import dev.lockstep.lessons.Pack;
import java.util.List;
import java.util.stream.Collectors;

/** The lessons and cells that a command line means when it names a pack. */
final class PackCells {
    private final Pack pack;
    private final FileOptions options;

    PackCells(Pack pack, FileOptions options) {
        this.pack = pack;
        this.options = options;
    }

    /** {@return the lessons that are meant: all of them, or the one of {@code --lesson}} */
    List<Lesson> lessons() {
        return options.lesson.map(id -> List.of(pack.lesson(id).orElseThrow(() -> options.usage("The pack " + pack.id() + " has no lesson " + id
                + ". It has: " + pack.lessons().stream().map(Lesson::id).collect(Collectors.joining(", ")) + ".")))).orElseGet(pack::lessons);
    }

    /** {@return the one lesson that is meant} */
    Lesson lesson() {
        if (lessons().size() != 1) {
            throw options.usage("Say which lesson with --lesson: " + lessons().stream().map(Lesson::id).collect(Collectors.joining(", ")) + ".");
        }
        return lessons().getFirst();
    }

    /** {@return the one cell of the lesson that is meant} */
    CellBlock cell() {
        var cells = lesson().cells().stream().filter(block -> options.cell.map(block.id()::equals).orElse(!block.setup())).toList();
        if (cells.size() != 1) {
            throw options.usage("Say which cell of " + lesson().id() + " with --cell: "
                    + lesson().cells().stream().map(CellBlock::id).collect(Collectors.joining(", ")) + ".");
        }
        return cells.getFirst();
    }

    /** {@return what a replay says behind the file} */
    String words() {
        return " --lesson " + lesson().id() + " --cell " + cell().id();
    }

    /** {@return a lesson's cells as the kernel takes them} */
    static List<Cell> notebook(Lesson lesson) {
        return lesson.cells().stream().map(block -> new Cell(block.id(), block.source(), block.setup(), block.watch(), block.fields())).toList();
    }
}
