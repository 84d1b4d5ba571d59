// passes
public class LoaderRight {
    static class Module {
        String name;
    }

    static Module[] loaded = new Module[2];
    static int count;

    static class Load extends Thread {
        @Override
        public void run() {
            for (int i = 0; i < 2; i++) {
                Module module = new Module();
                module.name = "m" + i;
                synchronized (loaded) {
                    loaded[i] = module;
                    count = i + 1;
                }
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread loader = new Load();
        loader.start();
        int ready;
        synchronized (loaded) {
            ready = count;
        }
        for (int i = 0; i < ready; i++) {
            System.out.println(loaded[i].name.length());
        }
        loader.join();
    }
}
