// fails never-lost: "volatile is enough"; a letter that comes between looking and keeping wakes nobody
class Mailbox implements Pollable<String> {
    private volatile String message;
    private volatile Waker waker;

    @Override
    public Poll<String> poll(Context context) {
        if (message != null) {
            return new Poll.Ready<>(message);
        }
        waker = context.waker();
        return new Poll.Pending<>();
    }

    void put(String text) {
        message = text;
        Waker waiting = waker;
        if (waiting != null) {
            waiting.wake();
        }
    }
}
