package dev.lockstep.kernel.worker;

import java.io.InputStream;
import java.io.OutputStream;

/** Any pair of byte streams with a worker at the other end. */
public interface Channel {
    /** {@return what the worker says} */
    InputStream fromWorker();

    /** {@return what it hears} */
    OutputStream toWorker();

    /** {@return why it ended as far as is known, as half a sentence such as {@code it ran out of memory}; waits a moment for it} */
    String lastWords();
}
