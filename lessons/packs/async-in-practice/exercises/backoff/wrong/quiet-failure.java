// fails gives-up: hides the failure behind an answer that nobody gave
class Retry {
    String call(Service service) throws Temporary, Permanent, InterruptedException {
        for (int pause = 1; pause <= 8; pause *= 2) {
            try {
                return service.request();
            } catch (Temporary e) {
                if (pause < 8) {
                    Thread.sleep(1_000L * pause);
                }
            }
        }
        return "";
    }
}
