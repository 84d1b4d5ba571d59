/**
 * What a learner has on the desk.
 *
 * <ul>
 *   <li>{@code CellPlan}, {@code CellSheet}, {@code Notebook}: texts, output, last runs, as immutable values
 *   <li>{@code Run}, {@code RunShelf}: runs that can be looked at
 *   <li>{@code Happening}, {@code EventLog}: what browsers are told, in order
 *   <li>{@code Alteration}: cells that are added, deleted, moved, split
 *   <li>{@code Library}: the notebooks that a learner made
 *   <li>{@code Desk}: one notebook at work, with its session; {@code Desks}: all of them
 *   <li>{@code RunFeed}: from the kernel's listener to run and log
 *   <li>{@code Store}: what survives a restart; {@code Keeper}: brings a desk's notebook there
 * </ul>
 */
@NullMarked
package dev.lockstep.web.notebook;

import org.jspecify.annotations.NullMarked;
