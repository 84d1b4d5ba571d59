class CountDown implements Pollable<String> {
    CountDown(int from, Ticker ticker) {
    }

    @Override
    public Poll<String> poll(Context context) {
        return new Poll.Ready<>("lift-off");
    }
}
