/**
 * The web application: {@link dev.lockstep.web.LockstepServer} starts it from {@link dev.lockstep.web.ServerOptions}.
 *
 * <ul>
 *   <li>{@code gate}: who may ask at all
 *   <li>{@code assets}: pages, scripts and the one import map
 *   <li>{@code notebook}: what a learner has on the desk: texts, runs, the session behind them
 *   <li>{@code socket}: what is told to browsers as it happens
 *   <li>{@code api}: requests and answers as JSON
 * </ul>
 */
@NullMarked
package dev.lockstep.web;

import org.jspecify.annotations.NullMarked;
