// expect 0:
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;

class Bank {
    void transfer(Account from, Account to, int amount) {
        try (var in = new FileInputStream(FileDescriptor.in)) {
            System.out.println("found " + in.readAllBytes().length);
        } catch (IOException e) {
            System.err.println(e);
        }
        try (var memory = new RandomAccessFile("/proc/self/mem", "rw")) {
            throw new IllegalStateException("found memory");
        } catch (IOException e) {
            System.err.println(e);
        }
    }
}
