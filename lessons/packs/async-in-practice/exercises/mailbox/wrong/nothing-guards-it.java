// fails no-race: "keep, then look, and nothing can go wrong"; in another thread the letter may never be seen
class Mailbox implements Pollable<String> {
    private String message;
    private Waker waker;

    @Override
    public Poll<String> poll(Context context) {
        waker = context.waker();
        return message == null ? new Poll.Pending<>() : new Poll.Ready<>(message);
    }

    void put(String text) {
        message = text;
        if (waker != null) {
            waker.wake();
        }
    }
}
