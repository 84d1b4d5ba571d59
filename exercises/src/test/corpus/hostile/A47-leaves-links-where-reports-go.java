// expect 0:
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class Bank {
    void transfer(Account from, Account to, int amount) {
        try {
            Files.createSymbolicLink(Path.of("report.json"), Path.of("/etc/passwd"));
            Files.createSymbolicLink(Path.of("/tmp/Bank.json"), Path.of("/etc/passwd"));
        } catch (IOException e) {
            System.err.println(e);
        }
    }
}
