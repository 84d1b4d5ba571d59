/**
 * The network that learner code sees: {@code java.nio.channels} in memory. {@link dev.lockstep.worker.net.NetworkProvider} is how
 * the JDK finds it; {@link dev.lockstep.worker.net.Network} is who listens where; {@code Stream} carries bytes one way;
 * {@code Waiting} is how a thread waits. No file descriptor is opened, and nothing leaves the process.
 */
@NullMarked
package dev.lockstep.worker.net;

import org.jspecify.annotations.NullMarked;
