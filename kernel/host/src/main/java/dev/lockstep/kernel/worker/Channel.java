package dev.lockstep.kernel.worker;

import java.io.InputStream;
import java.io.OutputStream;

/** Any pair of byte streams with a worker at the other end. */
public interface Channel {
    /** {@return what the worker says} */
    InputStream fromWorker();

    /** {@return what it hears} */
    OutputStream toWorker();

    /** {@return how it ended as far as is known; waits a moment for it} */
    Death death();
}
