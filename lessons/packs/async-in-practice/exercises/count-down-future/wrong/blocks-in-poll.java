// fails right-count: "poll waits until the value is there"
class CountDown implements Pollable<String> {
    private final int from;

    CountDown(int from, Ticker ticker) {
        this.from = from;
    }

    @Override
    public Poll<String> poll(Context context) {
        try {
            Thread.sleep(1_000L * from);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Poll.Ready<>("lift-off");
    }
}
