/**
 * From files to a pack: {@link dev.lockstep.lessons.read.PackReader} reads the manifest, then a draft of each lesson and exercise,
 * then knows every id ({@link dev.lockstep.lessons.read.Index}) and makes the drafts into lessons and exercises.
 *
 * <p>Lessons: {@code LessonDraft}, {@code LessonReader}, {@code Blocks}, {@code Fences} (source language), {@code Translation}
 * (the others), one reader per kind of fence. Exercises: {@code ExerciseDraft}, {@code ExerciseReader}, {@code AssignmentReader},
 * {@code TwinReader}.
 */
@NullMarked
package dev.lockstep.lessons.read;

import org.jspecify.annotations.NullMarked;
