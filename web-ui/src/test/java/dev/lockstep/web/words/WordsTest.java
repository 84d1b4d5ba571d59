package dev.lockstep.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.Verdict;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Ending.Waiting;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class WordsTest {
    private static final Words ENGLISH = Words.in("en");

    private static Properties file(String name) throws IOException {
        Properties properties = new Properties();
        var in = WordsTest.class.getResourceAsStream("/dev/lockstep/web/" + name);
        assertThat(in).isNotNull();
        if (in != null) {
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    @Test
    void bothLanguagesSayTheSameSentencesWithTheSameGaps() throws IOException {
        Properties english = file("messages.properties");
        Properties chinese = file("messages_zh_CN.properties");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(gaps(chinese.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key)));
            assertThat(chinese.getProperty(key)).as("Chinese punctuation of " + key).doesNotContainPattern("[\\u4e00-\\u9fff][,:;?!]");
        }
    }

    private static TreeSet<String> gaps(String sentence) {
        TreeSet<String> gaps = new TreeSet<>();
        Pattern.compile("\\{[0-9]}").matcher(sentence).results().forEach(gap -> gaps.add(gap.group()));
        return gaps;
    }

    @Test
    void theMachinesOwnLanguageDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertThat(Words.in("en").say("outcome.completed")).isEqualTo("It ended.");
            assertThat(Words.in("fr").say("outcome.completed")).isEqualTo("It ended.");
            assertThat(Words.in("zh-TW").say("outcome.completed")).isEqualTo("已结束。");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aLearnersTextIsNeverLookedInto() {
        Ending.Failure failure = new Ending.Failure("Oops", "{1} {0} '' {", 1, List.of(), "cell:3", List.of());
        assertThat(Outcomes.text(new Outcome.Threw(failure), ENGLISH)).isEqualTo("It ended with Oops: {1} {0} '' { (cell:3).");
    }

    @Test
    void aChipIsBrief() {
        Ending ended = new Ending.Stopped(true, false, "");
        assertThat(Verdicts.brief(new Verdict.SomeFail(18, 35, ended), ENGLISH)).isEqualTo("18 of 35 schedules fail");
        assertThat(Verdicts.brief(new Verdict.Fails(3, ended), ENGLISH)).isEqualTo("fails (schedule 3 of those tried)");
        assertThat(Verdicts.brief(new Verdict.AllPassReduced(41), ENGLISH)).isEqualTo("all schedules pass");
        assertThat(Verdicts.brief(new Verdict.Fails(3, ended), Words.in("zh-CN"))).isEqualTo("失败（所尝试的第 3 个调度）");
        assertThat(Verdicts.brief(new Verdict.AllPassReduced(41), Words.in("zh-CN"))).isEqualTo("全部调度都通过");
        assertThat(Verdicts.text(new Verdict.AllPassReduced(41), ENGLISH)).isEqualTo("all schedules pass (41 run, the others are equivalent)");
        assertThat(Verdicts.text(new Verdict.SampledPass(10_000), ENGLISH)).isEqualTo("10,000 sampled schedules pass");
    }

    @Test
    void aDeadlockNamesTasksLocksAndLines() {
        List<Waiting> tasks = List.of(new Waiting(0, "main", "A", -1, "cell:9", List.of()),
                new Waiting(1, "A", "lock#2", 2, "cell:4", List.of("lock#1")), new Waiting(2, "B", "lock#1", 1, "cell:6", List.of("lock#2")));
        assertThat(Outcomes.text(new Outcome.Stuck(Ending.Stuck.Reason.DEADLOCK, tasks), ENGLISH))
                .isEqualTo("Stuck, deadlock: A waits for lock#2 (cell:4) and holds lock#1; B waits for lock#1 (cell:6) and holds lock#2.");
    }
}
