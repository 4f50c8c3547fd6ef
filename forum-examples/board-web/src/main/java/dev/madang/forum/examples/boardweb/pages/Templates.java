package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.examples.boardweb.http.Reply;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

/** The pages' templates, compiled with the build. Thread-safe. */
final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    Templates() {
        engine.setBinaryStaticContent(true);
    }

    /** Renders {@code model} by the template {@code name}. */
    Reply page(int status, String name, Object model) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        engine.render(name + ".jte", model, out);
        return Reply.html(status, out.toByteArray());
    }

    /** Renders it with status 200. */
    Reply page(String name, Object model) {
        return page(200, name, model);
    }
}
