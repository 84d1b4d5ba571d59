/** Gradings that a page asked for: one after the other, each to be looked at while it goes on. */
@NullMarked
package dev.lockstep.web.grade;

import org.jspecify.annotations.NullMarked;
