class ProcessingTest {
    /** Throws, or never ends, in some schedule of a wrong version; passes in every schedule of the right one. */
    void test(Processing processing) throws Exception {
        throw new UnsupportedOperationException("Write the test.");
    }
}
