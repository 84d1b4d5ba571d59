// fails: Threw AssertionError
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

public class LotteryWrong {
    static int drawn;
    static final Random random = new Random(3);
    static final Set<Integer> tickets = new HashSet<>();

    static class User extends Thread {
        int number;

        @Override
        public void run() {
            drawn = random.nextInt(1_000_000);
            number = drawn;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        User[] users = new User[3];
        for (int i = 0; i < users.length; i++) {
            users[i] = new User();
            users[i].start();
        }
        for (User user : users) {
            user.join();
            boolean fresh = tickets.add(user.number);
            assert fresh : "two users have " + user.number;
        }
    }
}
