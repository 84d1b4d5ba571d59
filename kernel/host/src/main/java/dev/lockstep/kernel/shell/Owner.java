package dev.lockstep.kernel.shell;

import dev.lockstep.kernel.compile.Places;
import java.util.HashMap;
import java.util.Map;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/**
 * Where a snippet of JShell's came from.
 *
 * @param cell the cell's id
 * @param piece the part of it
 * @param places of the whole cell
 */
record Owner(String cell, Piece piece, Places places) {
    /** {@return line of the cell by line of the wrapped source} */
    Map<Integer, Integer> lines(SnippetWrapper wrapper) {
        var wrapped = Places.of(wrapper.wrapped());
        var lines = new HashMap<Integer, Integer>();
        var source = piece.text();
        for (int at = 0; at < source.length(); at++) {
            if (!Character.isWhitespace(source.charAt(at))) {
                int to = wrapper.sourceToWrappedPosition(at);
                if (to >= 0 && to < wrapped.text().length()) {
                    lines.putIfAbsent(wrapped.line(to), places.line(piece.inCell(at)));
                }
            }
        }
        return lines;
    }
}
