/** What is sent into a sandbox first. */
@NullMarked
package dev.lockstep.worker.canary;

import org.jspecify.annotations.NullMarked;
