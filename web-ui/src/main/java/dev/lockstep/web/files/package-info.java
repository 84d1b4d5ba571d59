/**
 * Notebooks as files: {@code Document} is one as plain text and code, {@code Format} knows which ways there are to write one,
 * {@code MarkdownForm}, {@code JavaForm} and {@code JupyterForm} are those ways. What is read comes from anywhere.
 */
@NullMarked
package dev.lockstep.web.files;

import org.jspecify.annotations.NullMarked;
