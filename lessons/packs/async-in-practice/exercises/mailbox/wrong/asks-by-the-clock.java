// fails rests: nobody rings; each poll sets an alarm, whether there is a letter then or not
class Mailbox implements Pollable<String> {
    private volatile String message;

    @Override
    public Poll<String> poll(Context context) {
        if (message != null) {
            return new Poll.Ready<>(message);
        }
        Thread.startVirtualThread(() -> alarm(context.waker()));
        return new Poll.Pending<>();
    }

    void put(String text) {
        message = text;
    }

    private static void alarm(Waker waker) {
        try {
            Thread.sleep(1_500);
            waker.wake();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
