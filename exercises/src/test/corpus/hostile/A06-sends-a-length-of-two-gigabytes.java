// expect 0:
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

class Bank {
    void transfer(Account from, Account to, int amount) {
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            out.write(new byte[] {0x7f, -1, -1, -1, 5, 0, 0, 0});
        } catch (IOException e) {
            System.err.println(e);
        }
    }
}
