// fails exact-times: "back-off means to wait a little each time"
class Retry {
    String call(Service service) throws Temporary, Permanent, InterruptedException {
        for (int retry = 1; retry <= 3; retry++) {
            try {
                return service.request();
            } catch (Temporary e) {
                Thread.sleep(1_000);
            }
        }
        return service.request();
    }
}
