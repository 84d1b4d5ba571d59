/**
 * The files of a pack, wherever they lie: {@link dev.lockstep.lessons.files.PackFiles} is all of them in memory, read within
 * bounds; {@link dev.lockstep.lessons.files.PackZip} makes one zip of them, {@link dev.lockstep.lessons.files.Seal} tells what was
 * changed in it since. Nothing is ever unpacked to a disk, no link is followed, no path leaves the pack.
 */
@NullMarked
package dev.lockstep.lessons.files;

import org.jspecify.annotations.NullMarked;
