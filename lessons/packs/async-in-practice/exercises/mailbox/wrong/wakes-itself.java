// fails rests: never loses a wake-up, because it asks to be polled again and again
class Mailbox implements Pollable<String> {
    private String message;
    private Waker waker;

    @Override
    public synchronized Poll<String> poll(Context context) {
        if (message != null) {
            return new Poll.Ready<>(message);
        }
        waker = context.waker();
        waker.wake();
        return new Poll.Pending<>();
    }

    synchronized void put(String text) {
        message = text;
        if (waker != null) {
            waker.wake();
        }
    }
}
