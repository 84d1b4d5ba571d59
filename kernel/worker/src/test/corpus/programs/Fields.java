class Fields {
    int i; long l; float f; double d; boolean z; byte b; char c; short s; String text; int[] array;
    static int si; static long sl; static float sf; static double sd; static boolean sz; static byte sb; static char sc; static String st;
    volatile long v;
    final int fin;
    Fields next;

    Fields(int fin) { this.fin = fin; this.i = fin * 2; this.l = i; this.next = fin > 0 ? new Fields(fin - 1) : null; }
    Fields(Fields other) { this(other.fin); other.i = 99; this.i += other.i; }

    static class Base { protected int inherited = 5; static int shared = 7; }
    static class Sub extends Base { int sum() { inherited++; shared += 2; super.inherited *= 2; return inherited + shared + Sub.shared; } }

    class Inner { int x = i; int outer() { i++; l += x; return i + fin; } }

    static String run() {
        Fields o = new Fields(2);
        o.i++; ++o.i; o.i += 5; int k = o.i++ + ++o.i; o.l = o.l++ * 3 + k; o.f += 1.5; o.d = o.f / 2; o.d++;
        o.z = !o.z | o.i > 3; o.b += 300; o.c = 'a'; o.c++; o.s -= 5; o.text = "t" + o.c; o.text += o.d; o.v = 1L << 40; o.v++;
        si = o.i; sl = si++ + 1L; sl += sl; sf = si; sd = sl; sd -= .25; sz ^= true; sb = (byte) 200; sc = 'z'; st = "s" + sl; st += sc;
        o.next.next.i = o.next.i = 4; o.array = new int[] {1, 2};
        o.array[1] += o.next.array == null ? 5 : 6;
        Fields p = new Fields(o);
        Fields n = null;
        String npe;
        try { n.i++; npe = "no"; } catch (NullPointerException e) { npe = "npe"; }
        return o.i + " " + o.l + " " + o.f + " " + o.d + o.z + o.b + o.c + o.s + o.text + o.v + " " + si + sl + sf + sd + sz + sb + sc + st
                + o.next.next.i + o.array[1] + p.i + npe + new Sub().sum() + Base.shared + o.new Inner().outer() + o.l;
    }
}
