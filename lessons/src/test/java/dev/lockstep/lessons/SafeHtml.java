package dev.lockstep.lessons;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the only HTML that the reader may make, and finds whatever is not of that kind. */
final class SafeHtml {
    private static final Set<String> TAGS = Set.of("p", "h3", "h4", "h5", "h6", "em", "strong", "code", "pre", "ul", "ol", "li",
        "blockquote", "a", "br", "hr", "table", "thead", "tbody", "tr", "th", "td", "aside");
    private static final Pattern TAG = Pattern.compile("</?([a-z0-9]+)((?: [a-z]+=\"[^\"<>]*\")*)(?: /)?>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z]+)=\"([^\"]*)\"");

    private SafeHtml() {}

    /** {@return the first thing that must not be there} */
    static Optional<String> offence(String html) {
        Matcher tag = TAG.matcher(html);
        var rest = new StringBuilder();
        while (tag.find()) {
            if (!TAGS.contains(tag.group(1))) {
                return Optional.of(tag.group());
            }
            Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
            while (attribute.find()) {
                if (!isSafe(attribute.group(1), attribute.group(2))) {
                    return Optional.of(tag.group());
                }
            }
            tag.appendReplacement(rest, "");
        }
        tag.appendTail(rest);
        return rest.indexOf("<") < 0 ? Optional.empty() : Optional.of(rest.substring(rest.indexOf("<")));
    }

    private static boolean isSafe(String name, String value) {
        return switch (name) {
            case "href" -> value.matches("(https?://|mailto:|#/)[^\\s]*");
            case "class" -> value.matches("(language-[A-Za-z0-9+#-]*)|alert alert-[a-z]+|alert-title");
            case "id" -> value.matches("at-[A-Za-z0-9_-]+");
            case "rel" -> value.equals("noopener noreferrer nofollow");
            case "target" -> value.equals("_blank");
            case "align" -> Set.of("left", "right", "center").contains(value);
            case "start" -> value.matches("[0-9]+");
            default -> false;
        };
    }
}
