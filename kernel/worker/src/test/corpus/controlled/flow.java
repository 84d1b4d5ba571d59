// row: `SubmissionPublisher`, `Flow`
// how: the JDK's own code on our threads
// wrong: Threw
class Right {
    static class Sink implements Flow.Subscriber<Integer> {
        final List<Integer> got = new CopyOnWriteArrayList<>();
        final CountDownLatch done = new CountDownLatch(1);
        public void onSubscribe(Flow.Subscription s) { s.request(10); }
        public void onNext(Integer i) { got.add(i); }
        public void onError(Throwable t) { done.countDown(); }
        public void onComplete() { done.countDown(); }
    }

    static void main() throws Throwable {
        var sink = new Sink();
        try (var p = new SubmissionPublisher<Integer>()) {
            p.subscribe(sink);
            p.submit(1);
            p.submit(2);
        }
        sink.done.await();
        assert sink.got.equals(List.of(1, 2));
    }
}

class Wrong {
    static class Sink implements Flow.Subscriber<Integer> {
        final List<Integer> got = new CopyOnWriteArrayList<>();
        public void onSubscribe(Flow.Subscription s) { s.request(10); }
        public void onNext(Integer i) { got.add(i); }
        public void onError(Throwable t) { }
        public void onComplete() { }
    }

    static void main() throws Throwable {
        var sink = new Sink();
        try (var p = new SubmissionPublisher<Integer>()) {
            p.subscribe(sink);
            p.submit(1);
        }
        assert sink.got.equals(List.of(1)) : "delivered later";
    }
}
