// sorts a list of the two and locks in a loop
import java.util.Comparator;
import java.util.stream.Stream;

class Bank {
    void transfer(Account from, Account to, int amount) {
        var both = Stream.of(from, to).sorted(Comparator.comparing((Account account) -> account.name)
                ).toList();
        both.forEach(account -> account.lock.lock());
        try {
            from.add(-amount);
            to.add(amount);
        } finally {
            both.reversed().forEach(account -> account.lock.unlock());
        }
    }
}
