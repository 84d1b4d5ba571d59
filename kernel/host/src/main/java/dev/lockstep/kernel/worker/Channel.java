package dev.lockstep.kernel.worker;

import java.io.InputStream;
import java.io.OutputStream;

/** Any pair of byte streams with a worker at the other end. */
public interface Channel {
    /** {@return what the worker says} */
    InputStream fromWorker();

    /** {@return what it hears} */
    OutputStream toWorker();

    /** A request begins; whoever waits for its end also says so now and then. */
    default void begins() {}

    /** The request that began last goes on. */
    default void goesOn() {}

    /** {@return how it ended as far as is known; waits a moment for it} */
    Death death();
}
