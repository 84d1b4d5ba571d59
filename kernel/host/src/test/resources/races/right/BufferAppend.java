public class BufferAppend {
    public static void main(String[] a) throws Exception {
        StringBuffer sb = new StringBuffer();
        Thread t = new Thread(()->sb.append("ab"));
        Thread u = new Thread(()->sb.append("cd"));
        t.start();
        u.start();
        t.join();
        u.join();
        assert sb.length()==4 : sb.toString();
    }
}
