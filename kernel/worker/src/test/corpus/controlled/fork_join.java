// row: `ForkJoinPool`, `RecursiveTask`, parallel streams
// how: the JDK's own code on our threads
// wrong: Threw
class Right {
    static class Sum extends RecursiveTask<Integer> {
        final int from, to;
        Sum(int from, int to) { this.from = from; this.to = to; }
        @Override
        protected Integer compute() {
            if (to - from == 1) return from;
            var left = new Sum(from, (from + to) / 2);
            left.fork();
            return new Sum((from + to) / 2, to).compute() + left.join();
        }
    }

    static void main() throws Throwable {
        assert new ForkJoinPool(2).invoke(new Sum(0, 4)) == 6;
        assert IntStream.range(0, 4).parallel().sum() == 6;
    }
}

class Wrong {
    static int n;

    static void main() throws Throwable {
        IntStream.range(0, 4).parallel().forEach(i -> n++);
        assert n == 4;
    }
}
