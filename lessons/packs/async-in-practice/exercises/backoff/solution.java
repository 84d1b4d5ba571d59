class Retry {
    String call(Service service) throws Temporary, Permanent, InterruptedException {
        for (int pause = 1; pause <= 4; pause *= 2) {
            try {
                return service.request();
            } catch (Temporary e) {
                Thread.sleep(1_000L * pause);
            }
        }
        return service.request();
    }
}
