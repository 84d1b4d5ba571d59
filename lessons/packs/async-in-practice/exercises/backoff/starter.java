class Retry {
    String call(Service service) throws Temporary, Permanent, InterruptedException {
        return service.request();
    }
}
