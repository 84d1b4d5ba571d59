/** Tests of one package alone. */
@NullMarked
package dev.lockstep.web.socket;

import org.jspecify.annotations.NullMarked;
