// fails: Threw NullPointerException
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that is registered before its last field is set. */
class ThisEscapeWrong {
    interface Listener {
        void heard(String word);
    }

    static class Source {
        private final List<Listener> listeners = new CopyOnWriteArrayList<>();

        void register(Listener listener) {
            listeners.add(listener);
        }

        void say(String word) {
            for (Listener listener : listeners) {
                listener.heard(word);
            }
        }
    }

    static class Ear {
        private final List<String> words;

        Ear(Source source) {
            source.register(this::hear);
            words = new ArrayList<>();
        }

        private void hear(String word) {
            words.add(word);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Source source = new Source();
        Thread speaker = new Thread(() -> source.say("hello"), "speaker");
        speaker.start();
        new Ear(source);
        speaker.join();
    }
}
