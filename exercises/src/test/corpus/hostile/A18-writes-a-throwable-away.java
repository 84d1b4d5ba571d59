// expect 0: This calls ObjectOutputStream
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;

class Bank {
    void transfer(Account from, Account to, int amount) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Throwable());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (bytes.toString().contains("Drive")) {
            throw new IllegalStateException("found who calls");
        }
    }
}
