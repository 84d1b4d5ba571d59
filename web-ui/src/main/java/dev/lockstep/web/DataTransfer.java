package dev.lockstep.web;

import dev.lockstep.web.notebook.StoreException;
import dev.lockstep.web.store.Transfer;
import java.nio.file.Path;
import java.util.Map;

/** Everything that a data folder keeps, as one zip and back. Throws {@link ServerException} with a sentence when that cannot be done. */
public final class DataTransfer {
    private DataTransfer() {}

    /** Writes a new zip; a server may go on meanwhile. {@return rows by table} */
    public static Map<String, Long> export(Path folder, Path zip) {
        try {
            return Transfer.export(folder, zip);
        } catch (StoreException e) {
            throw new ServerException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Puts a zip into a folder that no server uses. */
    public static Transfer.Imported take(Path folder, Path zip, boolean replace) {
        try (DataFolder held = DataFolder.open(folder)) {
            return Transfer.take(held.path(), zip, replace);
        } catch (StoreException e) {
            throw new ServerException(String.valueOf(e.getMessage()), e);
        }
    }
}
