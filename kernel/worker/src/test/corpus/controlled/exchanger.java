// row: `Exchanger`
// how: waits inside the JDK
// wrong: Stuck
class Right {
    static void main() throws Throwable {
        var x = new Exchanger<String>();
        All.run(() -> { assert x.exchange("a").equals("b"); }, () -> { assert x.exchange("b").equals("a"); });
    }
}

class Wrong {
    static void main() throws Throwable {
        var x = new Exchanger<String>();
        All.run(() -> x.exchange("a"), () -> x.exchange("b"), () -> x.exchange("c"));
    }
}
