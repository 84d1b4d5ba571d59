/** Packs are read as their authors and their attackers write them; every test names one promise of the format. */
@NullMarked
package dev.lockstep.lessons;

import org.jspecify.annotations.NullMarked;
