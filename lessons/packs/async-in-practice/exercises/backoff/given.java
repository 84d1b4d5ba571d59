/** The service may answer if it is asked again later. */
final class Temporary extends Exception {
    Temporary(String message) {
        super(message);
    }
}

/** The service will never answer this request. */
final class Permanent extends Exception {
    Permanent(String message) {
        super(message);
    }
}

/** Somebody who answers, or not. */
interface Service {
    String request() throws Temporary, Permanent;
}
