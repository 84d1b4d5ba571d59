// fails: Threw AssertionError
public class LinkedListInsertWrong {
    static class Cell {
        final int value;
        Cell next;

        Cell(int value, Cell next) {
            this.value = value;
            this.next = next;
        }
    }

    static class SortedList {
        private Cell head = new Cell(Integer.MIN_VALUE, null);

         void insert(int value) {
            Cell at = head;
            while (at.next != null && at.next.value < value) {
                at = at.next;
            }
            at.next = new Cell(value, at.next);
        }

        int size() {
            int size = 0;
            for (Cell at = head.next; at != null; at = at.next) {
                size++;
            }
            return size;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        SortedList list = new SortedList();
        Thread one = new Thread(() -> {
            list.insert(1);
            list.insert(3);
        });
        Thread two = new Thread(() -> list.insert(2));
        one.start();
        two.start();
        one.join();
        two.join();
        assert list.size() == 3 : list.size();
    }
}
