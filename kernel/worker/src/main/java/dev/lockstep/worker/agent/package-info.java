/**
 * The java agent: a short, named list of JDK methods asks the scheduler first. In reading order: {@link Premain} installs,
 * {@link JdkRewriter} rewrites with {@link MonitorRewriter}, {@link Door} is what the rewritten methods call, {@link Prepared} keeps the result on disk.
 */
@NullMarked
package dev.lockstep.worker.agent;

import org.jspecify.annotations.NullMarked;
