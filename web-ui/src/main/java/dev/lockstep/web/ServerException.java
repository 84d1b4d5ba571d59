package dev.lockstep.web;

/** The server cannot start or go on; the message is a sentence for the person at the terminal. */
public final class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ServerException(String message) {
        super(message);
    }

    public ServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
