// fails no-busy-loop: "wake runs the task", so the future calls it at once
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
        context.waker().wake();
        return new Poll.Pending<>();
    }
}
