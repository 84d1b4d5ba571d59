// expect 0:
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

class Bank {
    void transfer(Account from, Account to, int amount) {
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            out.write(new byte[1_000]);
        } catch (IOException e) {
            System.err.println(e);
        }
        for (int i = 0; i < 13; i++) {
            try (var out = new FileOutputStream("/proc/self/fd/" + i)) {
                out.write(new byte[1_000]);
            } catch (IOException e) {
                System.err.println(e);
            }
        }
    }
}
