import java.util.concurrent.*;
public class FJ {
    static class Sum extends RecursiveTask<Integer> {
        int[] a;
        int f,t;
        int res;
        Sum(int[] a,int f,int t) {
            this.a = a;
            this.f = f;
            this.t = t;
        }
        protected Integer compute() {
            if(t-f<=1) {
                res = a[f];
                return res;
            }
            int m=(f+t)/2;
            Sum l = new Sum(a,f,m), r = new Sum(a,m,t);
            l.fork();
            r.compute();
            l.join();
            res = l.res+r.res;
            return res;
        }
    }
    public static void main(String[] x) throws Exception {
        int[] a={1,2,3};
        Sum s = new Sum(a,0,3);
        int r = ForkJoinPool.commonPool().invoke(s);
        assert r==6 && s.res==6;
    }
}
