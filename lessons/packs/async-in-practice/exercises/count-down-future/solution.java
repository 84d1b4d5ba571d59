class CountDown implements Pollable<String> {
    private final Ticker ticker;
    private int left;

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
        ticker.wakeInASecond(context.waker());
        return new Poll.Pending<>();
    }
}
