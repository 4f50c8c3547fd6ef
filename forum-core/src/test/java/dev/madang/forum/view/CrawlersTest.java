package dev.madang.forum.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrawlersTest {

    private final Crawlers crawlers = new Crawlers();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
                "Mozilla/5.0 (compatible; Yeti/1.1; +https://naver.me/spd)",
                "facebookexternalhit/1.1;kakaotalk-scrap/1.0; +https://devtalk.kakao.com/t/scrap/33984",
                "Mozilla/5.0 (compatible; Daum/4.1; +http://cs.daum.net/faq/15/4118.html?faqId=28966) Daumoa",
                "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
                "Mozilla/5.0 (compatible; YANDEXBOT/3.0)",
                "curl/8.5.0",
                "python-requests/2.31.0",
                "Axios/1.6.2",
                "Java/17.0.2",
                "Java-http-client/17.0.15",
                "Mozilla/5.0 (compatible; Google-InspectionTool/1.0)",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/120.0 Safari/537.36",
                "Mozilla/5.0 (Linux; Android 9; CUBOT X19) Googlebot/2.1"
            })
    void areTold(String agent) {
        assertThat(crawlers.isCrawler(agent)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 KAKAOTALK 10.4.5",
                "Mozilla/5.0 (Linux; Android 9; CUBOT X19) AppleWebKit/537.36 Chrome/80.0 Mobile Safari/537.36",
                "Mozilla/5.0 (Linux; Android 14; SM-S918N) NAVER(inapp; search; 1000; 12.4.1)",
                "Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0",
                "Mozilla/5.0 (Linux; Android 13) Chrome/119.0 Mobile Safari/537.36 DaumApps/7.0.8 DaumDevice/mobile",
                "카카오 Ḃ",
                "\u0080"
            })
    void areNotPeople(String agent) {
        assertThat(crawlers.isCrawler(agent)).isFalse();
    }
}
