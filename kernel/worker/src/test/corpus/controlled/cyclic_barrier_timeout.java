// row: `CyclicBarrier` that breaks
// how: a timer of virtual time
// wrong: Threw
class Right {
    static void main() throws Throwable {
        var barrier = new CyclicBarrier(2);
        try {
            barrier.await(10, TimeUnit.MILLISECONDS);
            assert false;
        } catch (TimeoutException e) {
            assert barrier.isBroken();
        }
    }
}

class Wrong {
    static void main() throws Throwable {
        var barrier = new CyclicBarrier(2);
        barrier.await(10, TimeUnit.MILLISECONDS);
    }
}
