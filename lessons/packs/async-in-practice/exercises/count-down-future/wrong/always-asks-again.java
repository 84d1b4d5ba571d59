// fails never-after-ready: asks for a wake-up whatever the answer is
class CountDown implements Pollable<String> {
    private final Ticker ticker;
    private int left;

    CountDown(int from, Ticker ticker) {
        this.left = from;
        this.ticker = ticker;
    }

    @Override
    public Poll<String> poll(Context context) {
        if (left >= 0) {
            ticker.wakeInASecond(context.waker());
        }
        return left-- <= 0 ? new Poll.Ready<>("lift-off") : new Poll.Pending<>();
    }
}
