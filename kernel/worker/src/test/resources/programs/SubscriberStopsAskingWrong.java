// fails: Stuck NOTHING_LEFT_TO_WAKE_IT
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

public class SubscriberStopsAskingWrong {
    static class Reader implements Flow.Subscriber<Integer> {
        final List<Integer> read = new ArrayList<>();
        final CountDownLatch done = new CountDownLatch(1);
        private Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            subscription.request(1);
        }

        @Override
        public void onNext(Integer item) {
            read.add(item);
            if (item < 2) {
                subscription.request(1);
            }
        }

        @Override
        public void onError(Throwable failure) {
            done.countDown();
        }

        @Override
        public void onComplete() {
            done.countDown();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        var reader = new Reader();
        try (var publisher = new SubmissionPublisher<Integer>()) {
            publisher.subscribe(reader);
            for (int i = 0; i < 4; i++) {
                publisher.submit(i);
            }
        }
        reader.done.await();
        if (!reader.read.equals(List.of(0, 1, 2, 3))) {
            throw new IllegalStateException("read " + reader.read);
        }
    }
}
