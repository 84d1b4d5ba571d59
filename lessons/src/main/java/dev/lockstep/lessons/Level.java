package dev.lockstep.lessons;

/** For whom a lesson or an exercise is. */
public enum Level { BEGINNER, INTERMEDIATE, SENIOR }
