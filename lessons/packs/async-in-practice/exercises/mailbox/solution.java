class Mailbox implements Pollable<String> {
    private String message;
    private Waker waker;

    @Override
    public synchronized Poll<String> poll(Context context) {
        if (message != null) {
            return new Poll.Ready<>(message);
        }
        waker = context.waker();
        return new Poll.Pending<>();
    }

    void put(String text) {
        Waker waiting;
        synchronized (this) {
            message = text;
            waiting = waker;
        }
        if (waiting != null) {
            waiting.wake();
        }
    }
}
