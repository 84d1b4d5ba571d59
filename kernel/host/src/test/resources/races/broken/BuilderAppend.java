public class BuilderAppend {
    public static void main(String[] a) throws Exception {
        StringBuilder sb = new StringBuilder();
        Thread t = new Thread(()->sb.append("ab"));
        Thread u = new Thread(()->sb.append("cd"));
        t.start();
        u.start();
        t.join();
        u.join();
        assert sb.length()==4 : sb.toString();
    }
}
