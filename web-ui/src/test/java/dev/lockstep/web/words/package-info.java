/** Tests of one package alone. */
@NullMarked
package dev.lockstep.web.words;

import org.jspecify.annotations.NullMarked;
