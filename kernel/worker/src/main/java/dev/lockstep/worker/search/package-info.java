/**
 * Many runs of one program. In reading order: {@link dev.lockstep.worker.search.Subject} is what is searched,
 * {@link dev.lockstep.worker.search.Pilot} makes the choices of one run, {@code Tree} enumerates them depth first,
 * {@code Sampler} draws them, {@code Hunt} looks where failures are, {@code Phase} and {@code Way} go on with one of these,
 * {@code Ways} is the order that a strategy takes them in, {@link dev.lockstep.worker.search.Explorer} runs a whole search,
 * {@code Tally} counts what came of it, {@code Shrinker} simplifies a failure,
 * {@link dev.lockstep.worker.program.Merge} puts parts together, {@link dev.lockstep.worker.program.Moments} looks into one trace.
 */
@NullMarked
package dev.lockstep.worker.search;

import org.jspecify.annotations.NullMarked;
