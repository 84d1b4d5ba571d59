package dev.lockstep.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.compile.Words;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SayingsTest {
    private static final Sayings CHINESE = Sayings.in(Locale.SIMPLIFIED_CHINESE);
    private static final Pattern HALF_WIDTH = Pattern.compile("[\\u4e00-\\u9fff][,:;?!]");

    private static Properties file(String name) throws IOException {
        var properties = new Properties();
        try (var in = SayingsTest.class.getResourceAsStream(name); var reader = new java.io.InputStreamReader(java.util.Objects.requireNonNull(in), java.nio.charset.StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    @Test
    void bothLanguagesHaveEverySentenceWithTheSameParts() throws IOException {
        var english = file("Sayings.properties");
        var chinese = file("Sayings_zh_CN.properties");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var key : english.stringPropertyNames()) {
            assertThat(parts(chinese.getProperty(key))).as(key).isEqualTo(parts(english.getProperty(key)));
        }
    }

    @Test
    void chineseSentencesUseChinesePunctuation() throws IOException {
        for (var name : List.of("Sayings_zh_CN.properties", "Verdicts_zh.properties", "diagram/Words_zh_CN.properties")) {
            file(name).forEach((key, text) -> assertThat((String) text).as(name + " " + key).doesNotContainPattern(HALF_WIDTH));
        }
    }

    private static TreeSet<String> parts(String text) {
        var parts = new TreeSet<String>();
        Pattern.compile("\\{\\d}").matcher(text).results().forEach(part -> parts.add(part.group()));
        return parts;
    }

    @Test
    void everySentenceIsToldAgainByItsWording() throws IOException {
        var chinese = file("Sayings_zh_CN.properties");
        for (var key : chinese.stringPropertyNames()) {
            var said = Sayings.english(key, "`Task`", "t", "cell-1");
            assertThat(CHINESE.of(said)).as(key).isEqualTo(chinese.getProperty(key).replace("{0}", "`Task`").replace("{1}", "t").replace("{2}", "cell-1"));
            assertThat(Sayings.in(Locale.ENGLISH).of(said)).isEqualTo(said);
        }
    }

    @Test
    void whatTheCompilerSaysItselfStaysAndOurHintIsTold() {
        var said = Words.of("compiler.err.expected", "';' expected", "int a = 1");
        assertThat(List.of(CHINESE.of(said.message()), CHINESE.of(said.hint()))).containsExactly("';' expected.", "在前一条语句末尾加上 `;`。");
        assertThat(CHINESE.of(Words.missing("class", "Pattern").hint())).contains("`import java.util.regex.Pattern;`").doesNotContain("Add");
    }
}
