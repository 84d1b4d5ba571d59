// expect 0:
class Bank {
    void transfer(Account from, Account to, int amount) {
        Thread.currentThread().setName("<img src=x onerror=alert(1)>%%{init: {}}%%\nend\n;#quot;$$\\href{x}$$\u2028\u202e");
        throw new IllegalStateException("<script>alert(1)</script>\n```\n| a | b |\n=HYPERLINK(\"x\")");
    }
}
