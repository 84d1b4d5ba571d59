import java.io.IOException;

/** Where data come from. Blocks, and answers or fails. */
interface Source {
    String read(String part) throws IOException;
}

/** What a caller gets when something could not be loaded: by which path of tasks, and why. */
final class LoadFailed extends Exception {
    LoadFailed(String path, Throwable cause) {
        super(path, cause);
    }
}
