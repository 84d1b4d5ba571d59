package dev.lockstep.lessons;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small, faultless pack in a folder, to be spoilt by a test in one place. */
final class TryPack {
    static final String LESSON = "lessons/one/lesson.md";
    static final String TRANSLATION = "lessons/one/lesson.zh-CN.md";
    static final String EXERCISE = "exercises/try/exercise.md";

    private final Path folder;

    TryPack(Path folder) {
        this.folder = folder;
        write("pack.yaml", """
            format: 1
            id: small
            version: 1.2.0
            title: {en: Small, zh-CN: 小}
            languages: [en, zh-CN]
            license: CC-BY-4.0
            lessons: [one]
            exercises: [try]
            """);
        write(LESSON, """
            ---
            id: first
            level: beginner
            minutes: 5
            ---
            # First

            Some text.

            ## Run it {#run-it}

            ```java cell id=hello
            System.out.println("hello");
            ```
            """);
        write(TRANSLATION, """
            ---
            of: 1.2.0
            ---
            # 第一课

            一些文字。

            ## 运行 {#run-it}

            ```java cell id=hello
            ```
            """);
        exercise();
    }

    private void exercise() {
        write(EXERCISE, """
            ---
            id: do-it
            level: beginner
            minutes: 5
            needs: [first]
            checks:
              - {id: works, points: 1}
            ---
            # Do it

            Do it.

            ## Hints
            1. How?

            ## Check works
            It works.
            ### When it fails
            It does not.
            """);
        write("exercises/try/exercise.zh-CN.md", read(EXERCISE).replaceFirst("(?s)id: do-it.*?---", "of: 1.2.0\n---"));
        write("exercises/try/starter.java", "class It {}\n");
        write("exercises/try/solution.java", "class It {}\n");
        write("exercises/try/checks.java", "class Judge { @Check(\"works\") void works() {} }\n");
        write("exercises/try/wrong/one.java", "// fails works: one\nclass It {}\n");
        write("exercises/try/wrong/two.java", "// fails works: two\nclass It {}\n");
    }

    /** Writes a file whole. */
    TryPack write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that must be in the file. */
    TryPack replace(String path, String old, String with) {
        String text = read(path);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(path + " has no \"" + old + "\"");
        }
        return write(path, text.replace(old, with));
    }

    /** Replaces the front matter of a file. */
    TryPack front(String path, String yaml) {
        String text = read(path);
        return write(path, "---\n" + yaml + text.substring(text.indexOf("\n---\n") + 1));
    }

    /** Takes a file away. */
    TryPack delete(String path) {
        try {
            Files.delete(folder.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts Markdown at the end of the lesson. */
    TryPack lesson(String markdown) {
        return write(LESSON, read(LESSON) + "\n" + markdown + "\n");
    }

    /** {@return what is wrong, as an editor would show it} */
    List<String> problems() {
        return reading().problems().stream().map(Problem::toString).toList();
    }

    Reading reading() {
        return Packs.read(folder);
    }

    /** {@return all HTML of the lesson's source page and quizzes} */
    String html() {
        var html = new StringBuilder();
        for (Block block : reading().pack().orElseThrow().lesson("first").orElseThrow().in("en").blocks(Block.class)) {
            if (block instanceof Prose prose) {
                html.append(prose.html()).append('\n');
            } else if (block instanceof QuizBlock quiz) {
                html.append(quiz.questionHtml()).append(quiz.feedbackHtml());
                quiz.choices().forEach(choice -> html.append(choice.html()).append(choice.feedbackHtml()));
            }
        }
        return html.toString();
    }

    private String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
