package dev.lockstep.exercises.drive;

/**
 * Why a drive gave nothing to judge.
 *
 * @param sentence plain
 * @param submissions whether it is the submission's doing; else somebody should look
 */
public record Trouble(String sentence, boolean submissions) {}
