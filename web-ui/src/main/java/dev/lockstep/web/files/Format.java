package dev.lockstep.web.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The forms in which a notebook can be a file, by the ending of its name. */
public enum Format {
    MD("text/markdown") {
        @Override
        Document parsed(String text) {
            return MarkdownForm.read(text);
        }

        @Override
        public String write(Document document) {
            return MarkdownForm.write(document);
        }
    },
    JAVA("text/x-java-source") {
        @Override
        Document parsed(String text) {
            return JavaForm.read(text);
        }

        @Override
        public String write(Document document) {
            return JavaForm.write(document);
        }
    },
    IPYNB("application/x-ipynb+json") {
        @Override
        Document parsed(String text) {
            return JupyterForm.read(text);
        }

        @Override
        public String write(Document document) {
            return JupyterForm.write(document);
        }
    };

    private static final Pattern WEB_PAGE = Pattern.compile("(?i)^\\s*(?:<!doctype\\s+html|<html)\\b.*", Pattern.DOTALL);

    private final String type;

    Format(String type) {
        this.type = type;
    }

    abstract Document parsed(String text);

    /** {@return the document as the text of a file} */
    public abstract String write(Document document);

    /** {@return the media type} */
    public String type() {
        return type;
    }

    /** {@return the ending of a file's name, without the dot} */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the format with that ending} */
    public static Optional<Format> ending(String ending) {
        String plain = ending.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> format.ending().equals(plain.equals("markdown") ? "md" : plain)).findFirst();
    }

    /**
     * {@return what is in a file; its name is the title when the text has none}
     *
     * @throws FormatException when it is no notebook
     */
    public static Document read(String name, String text) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = file.lastIndexOf('.');
        Format format = ending(file.substring(dot + 1)).filter(_ -> dot > 0).orElseThrow(() -> new FormatException(FormatException.Why.UNKNOWN));
        String plain = text.replace("\r\n", "\n").replace('\r', '\n').replaceFirst("^\\uFEFF", "");
        if (plain.indexOf('\0') >= 0) {
            throw new FormatException(FormatException.Why.NOT_TEXT);
        }
        if (WEB_PAGE.matcher(plain.substring(0, Math.min(plain.length(), 1_000))).matches()) {
            throw new FormatException(FormatException.Why.WEB_PAGE);
        }
        Document document = format.parsed(plain);
        return document.title().isBlank() ? new Document(file.substring(0, dot), document.sections()) : document;
    }
}
