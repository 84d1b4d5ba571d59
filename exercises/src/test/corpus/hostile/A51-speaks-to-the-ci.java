// expect 0:
class Bank {
    void transfer(Account from, Account to, int amount) {
        System.out.println("::error file=a::b\n::stop-commands::x\n##[error]y");
        throw new IllegalStateException("]]></failure>\n::error::x\u0000\u0007\u001b[31m\ud800 =HYPERLINK(\"http://x\",\"y\")");
    }
}
