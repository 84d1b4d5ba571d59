package dev.lockstep.lessons.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/** What a zip's central directory says an entry is; {@code java.util.zip} does not tell. */
record ZipEntryKind(String name, boolean link) {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int FILE_TYPE = 0170000;
    private static final int REGULAR = 0100000;
    private static final int FOLDER = 0040000;

    /**
     * {@return the entries of a zip in the order of its directory}
     *
     * @throws ZipException when these bytes are no zip that we read: damaged, split, or of the large kind
     */
    static List<ZipEntryKind> all(byte[] zip) throws ZipException {
        try {
            var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
            int end = end(bytes);
            int count = Short.toUnsignedInt(bytes.getShort(end + 10));
            int at = bytes.getInt(end + 16);
            var entries = new ArrayList<ZipEntryKind>(Math.min(count, Bounds.FILES));
            for (int i = 0; i < count; i++) {
                if (bytes.getInt(at) != ENTRY_SIGNATURE) {
                    throw new ZipException("its directory is damaged");
                }
                entries.add(one(bytes, at));
                at += ENTRY_SIZE + length(bytes, at + 28) + length(bytes, at + 30) + length(bytes, at + 32);
            }
            return entries;
        } catch (IndexOutOfBoundsException _) {
            throw new ZipException("its directory is damaged");
        }
    }

    private static ZipEntryKind one(ByteBuffer bytes, int at) {
        byte[] name = new byte[length(bytes, at + 28)];
        bytes.get(at + ENTRY_SIZE, name);
        int type = (bytes.getInt(at + 38) >>> 16) & FILE_TYPE;
        return new ZipEntryKind(new String(name, StandardCharsets.UTF_8), type != 0 && type != REGULAR && type != FOLDER);
    }

    private static int end(ByteBuffer bytes) throws ZipException {
        int last = bytes.capacity() - END_SIZE;
        for (int at = last; at >= Math.max(0, last - 0xFFFF); at--) {
            if (bytes.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        throw new ZipException("it is no zip");
    }

    private static int length(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }
}
