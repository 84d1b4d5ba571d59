@NullMarked
package dev.lockstep.web.grade;

import org.jspecify.annotations.NullMarked;
