// expect 0: which a graded file may not do
class Bank {
    void transfer(Account from, Account to, int amount) {
        try {
            var field = Account.class.getDeclaredField("balance");
            field.setAccessible(true);
            field.setInt(to, 110);
        } catch (ReflectiveOperationException e) {
            System.err.println(e);
        }
    }
}
