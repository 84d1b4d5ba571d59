/** The page, tested as people use it: scripts by Node, the whole by a real browser. */
@NullMarked
package dev.lockstep.web.ui;

import org.jspecify.annotations.NullMarked;
