/** Tests of what survives a restart. */
@NullMarked
package dev.lockstep.web.store;

import org.jspecify.annotations.NullMarked;
