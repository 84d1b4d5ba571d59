// fails waker-kept: "a task has one waker"; the one of the first poll is called, whoever asked last
class CountDown implements Pollable<String> {
    private final Ticker ticker;
    private int left;
    private Waker waker;

    CountDown(int from, Ticker ticker) {
        this.left = from;
        this.ticker = ticker;
    }

    @Override
    public Poll<String> poll(Context context) {
        if (left == 0) {
            return new Poll.Ready<>("lift-off");
        }
        left--;
        if (waker == null) {
            waker = context.waker();
        }
        ticker.wakeInASecond(waker);
        return new Poll.Pending<>();
    }
}
