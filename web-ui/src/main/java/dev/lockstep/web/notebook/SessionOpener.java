package dev.lockstep.web.notebook;

import dev.lockstep.kernel.Session;

/** Where sessions come from: {@code kernel::openSession}. */
@FunctionalInterface
public interface SessionOpener {
    Session open();
}
