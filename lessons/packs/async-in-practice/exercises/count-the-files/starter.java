import java.util.concurrent.ExecutorService;

class FileCount {
    int count(Folder folder, ExecutorService pool) throws Exception {
        return folder.read(); // and the folders in it?
    }
}
