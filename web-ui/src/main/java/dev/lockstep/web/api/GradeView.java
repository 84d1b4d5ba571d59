package dev.lockstep.web.api;

import dev.lockstep.exercises.CheckReport;
import dev.lockstep.exercises.Remark;
import dev.lockstep.exercises.Report;
import dev.lockstep.exercises.drive.Exhibit;
import dev.lockstep.web.grade.Grading;
import dev.lockstep.web.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A grading as it stands, for a page.
 *
 * @param standing {@code passed}, {@code failed} or {@code error} once it has ended, else empty
 * @param points reached, once it has ended
 */
record GradeView(String grading, String state, String checking, int index, int of, long schedules, String standing, int points, int outOf,
        List<RemarkRow> remarks, List<Row> checks, long millis) {
    private static final Pattern PLACE = Pattern.compile("(.+?):(\\d{1,7})(?::(\\d{1,7}))?");

    /** Something about the whole submission; line and column are 0 where there is no place. */
    record RemarkRow(String file, int line, int column, String message, String hint) {
        static RemarkRow of(Remark remark, Words words) {
            String message = words.told(remark.message());
            String hint = words.told(remark.hint());
            Matcher place = PLACE.matcher(remark.place());
            return place.matches()
                    ? new RemarkRow(place.group(1), Integer.parseInt(place.group(2)), place.group(3) == null ? 1 : Integer.parseInt(place.group(3)), message, hint)
                    : new RemarkRow(remark.place(), 0, 0, message, hint);
        }
    }

    /** One check; {@code run} is the failing run, to be opened in the player. */
    record Row(String id, String title, String standing, int points, int outOf, String verdict, String message, String claim, String feedback,
            String place, Optional<String> run, String drive, String ending, long millis) {
        static Row of(CheckReport check, Optional<String> run) {
            return new Row(check.id(), check.title(), word(check.standing()), check.points(), check.outOf(), check.verdict(), check.message(),
                    check.claim(), check.feedback(), check.place(), run, check.failure().map(Exhibit::drive).orElse(""),
                    check.failure().map(Exhibit::ending).orElse(""), check.millis());
        }
    }

    static GradeView of(Grading grading, Words words) {
        Grading.Moment now = grading.now();
        Optional<Report> report = now.report();
        List<CheckReport> checks = report.map(Report::checks).orElse(now.checks());
        return new GradeView(grading.id(), word(now.state()), now.checking(), now.index(), now.of(), now.schedules(),
                report.map(known -> word(known.standing())).orElse(""), report.map(Report::points).orElse(0), report.map(Report::outOf).orElse(0),
                report.map(known -> known.remarks().stream().map(remark -> RemarkRow.of(remark, words)).toList()).orElse(List.of()),
                checks.stream().map(check -> Row.of(check, Optional.ofNullable(now.runs().get(check.id())))).toList(),
                report.map(Report::millis).orElse(0L));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
