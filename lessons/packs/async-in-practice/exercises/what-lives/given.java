/** Answers questions, each after a while. */
interface Desk {
    String ask(String question) throws InterruptedException;
}

/** Waits in three places. Read it; its variables are yours to sort. */
final class Booking {
    String book(Desk desk, String guest) throws InterruptedException {
        String greeting = "Dear " + guest;
        String city = desk.ask(greeting + ", where to?"); // first wait
        String tag = city.toUpperCase();
        int total = 0;
        for (int night = 1; night <= 2; night++) {
            String price = desk.ask("Night " + night + " in " + tag + "?"); // second wait
            total += Integer.parseInt(price);
        }
        String answer = desk.ask("That is " + total + ". Yes?"); // third wait
        return guest + " to " + city + ": " + answer;
    }
}
