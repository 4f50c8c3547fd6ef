package dev.madang.forum.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.madang.forum.text.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

class PlainTextFuzz {

    @FuzzTest
    void isReadBackByAParserAsItWas(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString().replace("\0", "");
        String html = PlainText.toHtml(text);

        Element element = Jsoup.parse("<p title=\"" + html + "\" lang='" + html + "'>" + html + "</p>")
                .body()
                .child(0);

        assertThat(element.wholeText()).isEqualTo(text);
        assertThat(element.attr("title")).isEqualTo(text);
        assertThat(element.attr("lang")).isEqualTo(text);
        assertThat(element.childrenSize()).isZero();
    }
}
