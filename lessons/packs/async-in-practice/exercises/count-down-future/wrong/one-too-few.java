// fails right-count: subtracts before it looks, and so is ready one poll too early
class CountDown implements Pollable<String> {
    private final Ticker ticker;
    private int left;

    CountDown(int from, Ticker ticker) {
        this.left = from;
        this.ticker = ticker;
    }

    @Override
    public Poll<String> poll(Context context) {
        left--;
        if (left <= 0) {
            return new Poll.Ready<>("lift-off");
        }
        ticker.wakeInASecond(context.waker());
        return new Poll.Pending<>();
    }
}
