/**
 * A run as one HTML file that needs no server. In reading order: {@code RunPage} writes it; {@code Modules} are the scripts in it.
 */
@NullMarked
package dev.lockstep.web.page;

import org.jspecify.annotations.NullMarked;
