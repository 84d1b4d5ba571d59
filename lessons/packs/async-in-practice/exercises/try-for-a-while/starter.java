import java.util.Random;

class Patient {
    void process(Resource one, Resource other, Random dice) throws InterruptedException {
        // take both locks, one.work(), other.work()
    }
}
