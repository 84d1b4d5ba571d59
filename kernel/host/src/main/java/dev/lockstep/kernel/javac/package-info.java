/**
 * Compiling as untrusted work: text can be written that keeps a compiler busy for ever or eats its memory, so that a server's
 * compilers live in a process of their own, which can be ended and made again from the cells' history.
 *
 * <ul>
 *   <li>{@code Compilers}: what a kernel asks: cells of a session, or whole files
 *   <li>{@code Here}: answers in this process, for commands that end soon anyway
 *   <li>{@code Apart}: answers from a {@code Plant}, one such process, and replaces it
 *   <li>{@code Advisers}: answers questions about cells that are being written, from another such process
 *   <li>{@code Order}, {@code Delivery}, {@code Parcel}: what goes over its pipe
 *   <li>{@code Foreman}: the main class of that process; {@code Recent}: what it keeps of those who write
 * </ul>
 */
@NullMarked
package dev.lockstep.kernel.javac;

import org.jspecify.annotations.NullMarked;
