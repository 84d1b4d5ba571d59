package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockstep.web.TestData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide for authors, done as it stands there: each of its files is written, each of its commands is run. */
class AuthoringGuideTest {
    private static final Path GUIDE = Path.of("../docs/authoring.md");
    private static final Pattern FENCE = Pattern.compile("(`{3,})(\\w*)");
    private static final Pattern NAME = Pattern.compile("`(my-course/[^`]+)`:");

    /** One fence of the guide: a file when it is named, else commands or what they print. */
    private record Piece(String file, String language, String body) {}

    @TempDir
    private Path folder;

    private String printed = "";

    @Test
    void itLeadsFromAnEmptyFolderToALessonWithAnExercise() throws Exception {
        List<Piece> pieces = pieces(Files.readString(GUIDE));
        assertThat(pieces.stream().filter(piece -> !piece.file.isEmpty())).hasSize(8);
        int commands = 0;
        for (Piece piece : pieces) {
            if (!piece.file.isEmpty()) {
                Files.createDirectories(folder.resolve(piece.file).getParent());
                Files.writeString(folder.resolve(piece.file), piece.body);
            } else if (piece.language.equals("sh")) {
                printed = "";
                for (String line : piece.body.lines().toList()) {
                    commands++;
                    act(line);
                }
            } else if (piece.language.equals("text")) {
                piece.body.lines().forEach(line -> assertThat(printed.replaceAll(" +", " ")).contains(line.replaceAll(" +", " ")));
            }
        }
        assertThat(commands).isEqualTo(9);
    }

    private void act(String command) throws Exception {
        List<String> words = Arrays.stream(command.split(" ")).map(word -> word.startsWith("my-course") ? folder.resolve(word).toString() : word).toList();
        switch (words.getFirst()) {
            case "rm" -> {
                for (String file : words.subList(1, words.size())) {
                    Files.delete(Path.of(file));
                }
            }
            case "./lockstep" -> lockstep(command, new ArrayList<>(words.subList(1, words.size())));
            default -> throw new AssertionError("The guide has a command that no test knows: " + command);
        }
    }

    private void lockstep(String command, List<String> arguments) throws Exception {
        var out = new StringWriter();
        if (arguments.contains("serve")) {
            served(arguments);
            return;
        }
        if (List.of("check", "grade").stream().anyMatch(arguments::contains)) {
            arguments.addAll(List.of("--data", Path.of("target", "kernel-data").toString()));
        }
        if (arguments.contains("grade")) {
            arguments.add("--allow-weak");
        }
        int code = Lockstep.execute(new PrintWriter(out, true), new PrintWriter(out, true), arguments.toArray(String[]::new));
        assertThat(code).as(command + "\n" + out).isEqualTo(Exit.OK);
        printed += out.toString().replace(folder + "/", "");
    }

    /** A server goes on until it is stopped. */
    private void served(List<String> arguments) throws InterruptedException, IOException {
        var out = new StringWriter();
        arguments.addAll(List.of("--port", "0", "--data", TestData.in(folder.resolve("data")).toString()));
        var serving = Thread.ofPlatform().start(() -> Lockstep.execute(new PrintWriter(out, true), new PrintWriter(out, true), arguments.toArray(String[]::new)));
        try {
            await().atMost(Duration.ofSeconds(90)).until(() -> out.toString().contains("Lockstep is ready") || !serving.isAlive());
            assertThat(out.toString()).contains("#/lesson/my-course/last-ticket");
        } finally {
            serving.interrupt();
            serving.join(Duration.ofSeconds(60));
        }
    }

    private static List<Piece> pieces(String guide) throws IOException {
        var pieces = new ArrayList<Piece>();
        var lines = guide.lines().toList();
        String file = "";
        for (int at = 0; at < lines.size(); at++) {
            var name = NAME.matcher(lines.get(at));
            var fence = FENCE.matcher(lines.get(at));
            if (name.matches()) {
                file = name.group(1);
            } else if (fence.matches()) {
                int end = at + 1;
                while (!lines.get(end).equals(fence.group(1))) {
                    end++;
                }
                pieces.add(new Piece(file, fence.group(2), String.join("\n", lines.subList(at + 1, end)) + "\n"));
                file = "";
                at = end;
            }
        }
        return pieces;
    }
}
