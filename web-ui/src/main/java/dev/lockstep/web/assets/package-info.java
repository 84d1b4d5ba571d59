/**
 * Pages, scripts and libraries, all from the class path.
 *
 * <ul>
 *   <li>{@code WebJars}: which version of a library is on the class path
 *   <li>{@code ImportMap}: module names to addresses, generated from those versions
 *   <li>{@code Asset}: one file as it goes out, plain and compressed
 *   <li>{@code Assets}: finds and keeps them
 *   <li>{@code AssetRoutes}: serves them
 * </ul>
 */
@NullMarked
package dev.lockstep.web.assets;

import org.jspecify.annotations.NullMarked;
