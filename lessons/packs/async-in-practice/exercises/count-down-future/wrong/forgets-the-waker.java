// fails waker-kept: "the executor polls until it is done"
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
        return new Poll.Pending<>();
    }
}
