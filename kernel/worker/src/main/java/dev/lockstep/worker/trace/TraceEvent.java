package dev.lockstep.worker.trace;

/**
 * One thing that happened in a run.
 *
 * @param seq position in the run, from 0, without gaps
 * @param time nanoseconds since the run began: virtual in controlled mode, real in live mode
 * @param task number of the task that did it: 0 is the main task, others count in order of their start
 * @param kind what happened
 * @param object what it happened to: a stable label such as {@code ReentrantLock#1}, {@code Account#1.balance}, a top-level
 *     variable's name, or for {@link Kind#STARTED} the name of the started task; empty when there is none
 * @param detail the rest in words or values: {@code 1 → 2} for a write, the value for a read, {@code poll(Context#1)} for a
 *     call, the number of the new task for {@link Kind#STARTED}; empty when there is none
 * @param at where in the learner's code, {@code cell:line} such as {@code cell-3:7} or {@code Bank.java:12}; empty when unknown
 * @param cause the {@code seq} of the event that made this one possible (unpark for resume, release for acquire, wake for
 *     poll), or -1
 */
public record TraceEvent(long seq, long time, int task, Kind kind, String object, String detail, String at, long cause) {}
