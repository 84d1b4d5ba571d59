import java.util.*;
import java.util.stream.*;
public class ParStream {
    static int base;
    public static void main(String[] a) throws Exception {
        base = 2;
        int[] w={1};
        List<Integer> l = IntStream.range(0,4).parallel().map(x->x*base+w[0]).boxed().collect(ArrayList::new,ArrayList::add,ArrayList::addAll);
        assert l.size()==4;
    }
}
