/** Tests against the real server. */
@NullMarked
package dev.lockstep.web;

import org.jspecify.annotations.NullMarked;
