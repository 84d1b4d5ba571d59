/**
 * What browsers are told as it happens.
 *
 * <ul>
 *   <li>{@code SocketRoutes}: opens a {@code Tab} for each connection
 *   <li>{@code Tab}: reads the desk's log at the pace of one browser
 *   <li>{@code Window}: how many frames are under way
 *   <li>{@code Telling}: a happening as messages, in the language of the tab
 * </ul>
 */
@NullMarked
package dev.lockstep.web.socket;

import org.jspecify.annotations.NullMarked;
