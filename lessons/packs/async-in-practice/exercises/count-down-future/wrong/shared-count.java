// fails right-count: one count for all countdowns; the next one begins, and this one counts from there
class CountDown implements Pollable<String> {
    private static int left;

    private final Ticker ticker;

    CountDown(int from, Ticker ticker) {
        left = from;
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
