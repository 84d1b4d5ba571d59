/** Diagrams checked against small runs written by hand, and against the real Mermaid in a real browser. */
@NullMarked
package dev.lockstep.kernel.diagram;

import org.jspecify.annotations.NullMarked;
