// fails at-once: no task at all, so nothing is lost, and everything takes twice as long
import java.io.IOException;

class Loader {
    String load(Source source) throws LoadFailed {
        LoadFailed failure = null;
        String value = "";
        try {
            value = source.read("profile");
        } catch (IOException e) {
            failure = new LoadFailed("load > profile", e);
        }
        try {
            value += ", " + source.read("orders");
        } catch (IOException e) {
            if (failure == null) {
                failure = new LoadFailed("load > orders", e);
            } else {
                failure.addSuppressed(e);
            }
        }
        if (failure != null) {
            throw failure;
        }
        return value;
    }
}
