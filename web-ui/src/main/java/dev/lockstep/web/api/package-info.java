/**
 * Requests and answers as JSON; {@code PROTOCOL.md} shows each.
 *
 * <ul>
 *   <li>{@code Refusal}: a request that is refused, with its sentence
 *   <li>{@code Wish}: what requests say
 *   <li>{@code RunView}, {@code OutcomeView}, {@code VerdictView}, {@code DiagramView}, {@code StateView}: what answers say
 *   <li>{@code NotebookRoutes}, {@code RunRoutes}: the addresses
 * </ul>
 */
@NullMarked
package dev.lockstep.web.api;

import org.jspecify.annotations.NullMarked;
