package dev.lockstep.lessons;

/** One part of a step, in reading order. */
public sealed interface Block permits Prose, CellBlock, QuizBlock, ExpectBlock, MermaidBlock, CodeBlock {}
