import java.util.*;
import java.util.concurrent.*;
public class CF {
    static class S {
        int v;
        List<String> l = new ArrayList<>();
    }
    public static void main(String[] a) throws Exception {
        S s = new S();
        s.v = 1;
        CompletableFuture<S> f = CompletableFuture.supplyAsync(() -> {
            s.v++;
            s.l.add("a");
            return s;
        }).thenApply(x-> {
            x.v++;
            x.l.add("b");
            return x;
        }).thenApplyAsync(x-> {
            x.v++;
            x.l.add("c");
            return x;
        });
        S r = f.join();
        assert r.v==4 && r.l.size()==3;
        CompletableFuture<Integer> p = CompletableFuture.supplyAsync(() -> {
            s.v++;
            return 1;
        });
        CompletableFuture<Integer> q = p.thenCombine(CompletableFuture.supplyAsync(()->2),(x,y) -> {
            s.v++;
            return x+y;
        });
        q.get();
        assert s.v==6;
    }
}
