// fails gives-up: after every attempt comes a pause
class Retry {
    String call(Service service) throws Temporary, Permanent, InterruptedException {
        Temporary last = null;
        for (int i = 0; i < 4; i++) {
            try {
                return service.request();
            } catch (Temporary e) {
                last = e;
                Thread.sleep(1_000L << i);
            }
        }
        throw last;
    }
}
