/** Tests of one package alone. */
@NullMarked
package dev.lockstep.web.notebook;

import org.jspecify.annotations.NullMarked;
