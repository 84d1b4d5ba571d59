// expect 10:
/** 银行 — Überweisung. */
class Bank {
    void transfer(Account from, Account to, int amount) {
                var erstes = from.name.compareTo(to.name) < 0 ? from : to;
                var 第二 = erstes == from ? to : from;
                erstes.lock.lock();
                第二.lock.lock();
                from.add(-amount);
                to.add(amount);
                第二.lock.unlock();
                erstes.lock.unlock();
    }
}
