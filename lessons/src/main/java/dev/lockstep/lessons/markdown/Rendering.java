package dev.lockstep.lessons.markdown;

import dev.lockstep.lessons.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * Makes HTML and plain text of the blocks of one file. Whatever the blocks hold, the HTML consists of the tags written here and by
 * the Markdown renderer, never of the author's.
 */
public final class Rendering {
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
        .extensions(List.of(TablesExtension.create()))
        .escapeHtml(true)
        .sanitizeUrls(true)
        .urlSanitizer(new SecondLine())
        .percentEncodeUrls(true)
        .nodeRendererFactory(BoxHtml::new)
        .attributeProviderFactory(_ -> Rendering::attributes)
        .build();

    private final String file;
    private final Targets targets;
    private final Consumer<Problem> problems;

    public Rendering(String file, Targets targets, Consumer<Problem> problems) {
        this.file = file;
        this.targets = targets;
        this.problems = problems;
    }

    /** {@return blocks as text for pages and for terminals} The blocks are changed and cannot be rendered twice. */
    public dev.lockstep.lessons.Text text(List<? extends Node> blocks) {
        var root = tame(blocks);
        return new dev.lockstep.lessons.Text(PlainText.of(root), HTML.render(root).strip());
    }

    /** {@return blocks as HTML} The blocks are changed and cannot be rendered twice. */
    public String html(List<? extends Node> blocks) {
        return HTML.render(tame(blocks)).strip();
    }

    private Document tame(List<? extends Node> blocks) {
        var root = new Document();
        blocks.forEach(root::appendChild);
        root.accept(new Taming(file, targets, problems));
        return root;
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading heading && tag.startsWith("h")) {
            String id = Anchor.of(heading).id();
            if (!id.isEmpty()) {
                // a prefix of ours: an author's id must not be the name of something else in the page
                attributes.put("id", "at-" + id);
                Anchor.cutMark(heading);
            }
        }
        if (node instanceof Link link && tag.equals("a")) {
            attributes.remove("title");
            if (link.getDestination().startsWith("#")) {
                attributes.remove("rel");
            } else {
                attributes.put("rel", "noopener noreferrer nofollow");
                attributes.put("target", "_blank");
            }
        }
    }

    /** Repeats the decision about addresses at the last moment, should one have come past {@link Taming}. */
    private static final class SecondLine implements UrlSanitizer {
        @Override
        public String sanitizeLinkUrl(String address) {
            return Taming.mayStand(address) ? address : "";
        }

        @Override
        public String sanitizeImageUrl(String address) {
            return "";
        }
    }
}
