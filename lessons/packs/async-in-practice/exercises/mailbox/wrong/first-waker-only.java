// fails latest-waker: "a task stays where it was polled first"
class Mailbox implements Pollable<String> {
    private String message;
    private Waker waker;

    @Override
    public synchronized Poll<String> poll(Context context) {
        if (message != null) {
            return new Poll.Ready<>(message);
        }
        if (waker == null) {
            waker = context.waker();
        }
        return new Poll.Pending<>();
    }

    synchronized void put(String text) {
        message = text;
        if (waker != null) {
            waker.wake();
        }
    }
}
