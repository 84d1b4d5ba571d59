// expect 0:
import javax.annotation.processing.AbstractProcessor;

class Bank extends AbstractProcessor {
    void transfer(Account from, Account to, int amount) {}
}
