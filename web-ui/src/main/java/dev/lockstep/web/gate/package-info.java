/**
 * Who may ask at all: every request and every upgrade passes {@link dev.lockstep.web.gate.GateFilter}.
 *
 * <ul>
 *   <li>{@code Token}: the secret of this data folder
 *   <li>{@code Gate}: the decision, as a pure function
 *   <li>{@code GateFilter}: the decision, carried out on HTTP
 * </ul>
 */
@NullMarked
package dev.lockstep.web.gate;

import org.jspecify.annotations.NullMarked;
