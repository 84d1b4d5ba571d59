// fails gets-through: pauses, and then forgets to ask again
class Retry {
    String call(Service service) throws Temporary, Permanent, InterruptedException {
        try {
            return service.request();
        } catch (Temporary e) {
            Thread.sleep(1_000);
            throw e;
        }
    }
}
