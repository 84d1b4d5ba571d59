/**
 * The files of a pack, wherever they lie: {@link dev.lockstep.lessons.files.PackFiles} is all of them in memory, read within
 * bounds. Nothing is ever unpacked to a disk, no link is followed, no path leaves the pack.
 */
@NullMarked
package dev.lockstep.lessons.files;

import org.jspecify.annotations.NullMarked;
