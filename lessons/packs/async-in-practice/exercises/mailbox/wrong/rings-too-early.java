// fails delivers: rings first and stores afterwards, so that whoever is woken finds nothing
class Mailbox implements Pollable<String> {
    private String message;
    private String next;
    private Waker waker;

    @Override
    public synchronized Poll<String> poll(Context context) {
        if (message != null) {
            return new Poll.Ready<>(message);
        }
        message = next;
        waker = context.waker();
        return new Poll.Pending<>();
    }

    synchronized void put(String text) {
        if (waker != null) {
            waker.wake();
        }
        next = text;
    }
}
