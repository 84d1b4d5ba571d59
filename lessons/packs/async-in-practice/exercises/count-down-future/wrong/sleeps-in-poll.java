// fails right-count: "a second passes between two polls, so I wait for it"; nobody else is polled meanwhile
class CountDown implements Pollable<String> {
    private int left;

    CountDown(int from, Ticker ticker) {
        this.left = from;
    }

    @Override
    public Poll<String> poll(Context context) {
        if (left == 0) {
            return new Poll.Ready<>("lift-off");
        }
        left--;
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        context.waker().wake();
        return new Poll.Pending<>();
    }
}
