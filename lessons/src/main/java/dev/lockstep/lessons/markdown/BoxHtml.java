package dev.lockstep.lessons.markdown;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Writes boxes as {@code <aside class="alert alert-tip">}. */
final class BoxHtml implements NodeRenderer {
    private final HtmlNodeRendererContext context;

    BoxHtml(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Box.class);
    }

    @Override
    public void render(Node node) {
        var box = (Box) node;
        var html = context.getWriter();
        html.line();
        html.tag("aside", Map.of("class", "alert alert-" + box.kind()));
        html.line();
        if (!box.title().isEmpty()) {
            html.tag("p", Map.of("class", "alert-title"));
            html.text(box.title());
            html.tag("/p");
            html.line();
        }
        MarkdownText.children(box).forEach(context::render);
        html.line();
        html.tag("/aside");
        html.line();
    }
}
