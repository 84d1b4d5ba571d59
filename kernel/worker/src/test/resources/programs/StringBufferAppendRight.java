// passes
public class StringBufferAppendRight {
    static class Text {
        private char[] chars;
        private int length;

        Text(String start) {
            chars = start.toCharArray();
            length = chars.length;
        }

        synchronized int length() {
            return length;
        }

        synchronized void copy(int begin, int end, char[] to, int at) {
            if (end > length) {
                throw new IndexOutOfBoundsException("end " + end + " of " + length);
            }
            System.arraycopy(chars, begin, to, at, end - begin);
        }

        synchronized void clear() {
            length = 0;
        }

        synchronized Text append(Text other) {
            synchronized (other) {
                int more = other.length();
                grow(length + more);
                other.copy(0, more, chars, length);
                length += more;
            }
            return this;
        }

        private void grow(int capacity) {
            if (capacity > chars.length) {
                chars = java.util.Arrays.copyOf(chars, capacity);
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Text source = new Text("abc");
        Text target = new Text("x");
        Thread eraser = new Thread(source::clear);
        eraser.start();
        target.append(source);
        eraser.join();
        System.out.println(target.length());
    }
}
