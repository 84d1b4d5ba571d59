// fails: Threw AssertionError
public class AllocationVectorWrong {
    static final int FREE = 0;
    static final int TAKEN = 1;

    private final int[] blocks = new int[2];

    synchronized int findFree() {
        for (int i = 0; i < blocks.length; i++) {
            if (blocks[i] == FREE) {
                return i;
            }
        }
        return -1;
    }

    synchronized boolean markTaken(int block) {
        boolean was = blocks[block] == FREE;
        blocks[block] = TAKEN;
        return was;
    }

     void allocate() {
        int block = findFree();
        if (block >= 0) {
            boolean fine = markTaken(block);
            assert fine : "block " + block + " was given twice";
        }
    }

    public static void main(String[] args) throws Exception {
        AllocationVectorWrong vector = new AllocationVectorWrong();
        Thread a = new Thread(vector::allocate, "A");
        Thread b = new Thread(vector::allocate, "B");
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
