package dev.madang.forum.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

class PlainTextProperties {

    @Provide
    Arbitrary<String> canonicalTexts() {
        return AnyText.canonical();
    }

    @Provide
    Arbitrary<String> textsWithoutNul() {
        return AnyText.utf16().map(text -> text.replace("\0", ""));
    }

    @Property
    void anElementGivesTheTextBack(@ForAll("canonicalTexts") String text) {
        assertThat(parsed("<p>" + PlainText.toHtml(text) + "</p>").wholeText()).isEqualTo(text);
    }

    @Property
    void anElementGivesBackTextThatIsNotCanonicalToo(@ForAll("textsWithoutNul") String text) {
        assertThat(parsed("<p>" + PlainText.toHtml(text) + "</p>").wholeText()).isEqualTo(text);
    }

    @Property
    void anAttributeInEitherQuotesGivesTheTextBack(@ForAll("textsWithoutNul") String text) {
        String html = PlainText.toHtml(text);

        Element element = parsed("<p title=\"" + html + "\" lang='" + html + "'></p>");

        assertThat(element.attr("title")).isEqualTo(text);
        assertThat(element.attr("lang")).isEqualTo(text);
    }

    @Property
    void noTextBecomesMarkup(@ForAll("textsWithoutNul") String text) {
        assertThat(parsed("<p>" + PlainText.toHtml(text) + "</p>").childrenSize())
                .isZero();
    }

    private static Element parsed(String html) {
        return Jsoup.parse(html).body().child(0);
    }
}
