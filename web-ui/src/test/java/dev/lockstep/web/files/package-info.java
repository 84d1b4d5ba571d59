/** Notebooks as files, from friends and from enemies. */
@NullMarked
package dev.lockstep.web.files;

import org.jspecify.annotations.NullMarked;
