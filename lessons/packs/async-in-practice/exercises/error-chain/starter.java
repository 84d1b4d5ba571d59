class Loader {
    String load(Source source) throws LoadFailed, InterruptedException {
        return "";
    }
}
