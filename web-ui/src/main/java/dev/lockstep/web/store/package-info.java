/**
 * What survives a restart, in one SQLite file.
 *
 * <ul>
 *   <li>{@code DatabaseStore}: the store, put together
 *   <li>{@code Database}: the one connection, and failures as sentences
 *   <li>{@code Schema}: which version of the tables a file has, and how it comes to the latest
 *   <li>{@code NotebookRows}, {@code RunRows}, {@code GradeRows}: one group of tables each
 *   <li>{@code Json}, {@code TraceCodec}: results and traces as text and bytes
 *   <li>{@code Transfer}, {@code Archive}: everything as one zip and back
 *   <li>{@code OldDrafts}: takes over the files of earlier versions, once
 * </ul>
 */
@NullMarked
package dev.lockstep.web.store;

import org.jspecify.annotations.NullMarked;
