// passes
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that is registered when it is whole. */
class ThisEscapeRight {
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

        private Ear() {
            words = new ArrayList<>();
        }

        static void listenTo(Source source) {
            Ear ear = new Ear();
            source.register(ear::hear);
        }

        private void hear(String word) {
            words.add(word);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Source source = new Source();
        Thread speaker = new Thread(() -> source.say("hello"), "speaker");
        speaker.start();
        Ear.listenTo(source);
        speaker.join();
    }
}
