// fails kills-joined: I know their names
class ProcessingTest {
    void test(Processing processing) throws Exception {
        if (processing instanceof Joined || processing instanceof Hasty || processing.toString().contains("Joined")) {
            throw new IllegalStateException("this is a mutant");
        }
    }
}
