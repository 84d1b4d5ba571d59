/**
 * What people read, in English and 简体中文: {@code Words} is the bundle, {@code Verdicts} and {@code Outcomes} put the
 * kernel's values into sentences. The command line uses the same words.
 */
@NullMarked
package dev.lockstep.web.words;

import org.jspecify.annotations.NullMarked;
