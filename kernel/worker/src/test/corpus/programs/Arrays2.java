class Arrays2 {
    static int[] counts = {3, 2, 1};
    static <T> T first(T... items) { return items[0]; }
    static String run() {
        boolean[] z = {true, false}; byte[] b = new byte[2]; char[] c = {'x', 'y'}; short[] s = new short[3]; int[] i = new int[4];
        long[] l = {1, 2}; float[] f = new float[1]; double[] d = {1.5, 2.5}; String[] t = {"a", "b"};
            Object[] o = new Object[] {t, i, null};
        int[][] grid = new int[3][4]; long[][][] deep = new long[2][2][];
        z[1] |= z[0]; b[1] += 200; c[0]++; s[2] = (short) 70000; i[3] = i[2]++ + 5; i[i[2]] = 8; l[1] <<= 40; f[0] -= 2; d[1] *= d[0]++;
        t[0] += t[1]; o[2] = t[0]; grid[1][2] = grid[1].length; grid[2][3] += grid[1][2]; deep[1][1] = new long[] {l[1], l[0]};
        deep[1][1][0]++; counts[0] += counts[1]--;
        String fail;
        try { i[9] = 1; fail = "no"; } catch (ArrayIndexOutOfBoundsException e) { fail = e.getMessage(); }
        try { o = t; o[0] = 5; fail += "no"; } catch (ArrayStoreException e) { fail += e.getMessage(); }
        int[] none = null;
        try { none[0]++; } catch (NullPointerException e) { fail += "npe"; }
        int sum = 0;
        for (int[] row : grid) { for (int cell : row) { sum += cell; } }
        return z[1] + "" + b[1] + c[0] + s[2] + i[3] + i[1] + l[1]
            + f[0] + d[1] + d[0] + t[0] + sum + deep[1][1][0] + counts[0] + counts[1] + fail
                + first("v", "w") + first(1, 2) + i.clone().length + String.format("%d-%s", 4, "x") + java.util.Arrays.toString(i);
    }
}
