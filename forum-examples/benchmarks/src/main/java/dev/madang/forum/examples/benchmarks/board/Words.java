package dev.madang.forum.examples.benchmarks.board;

import java.util.random.RandomGenerator;

/**
 * Korean text of wanted lengths, as a free board's: titles around 14 characters, bodies around 60, comments around 20, each log-normal, so that
 * a few are very long.
 */
final class Words {

    private static final String[] TOPICS = {
        "오늘", "점심", "저녁", "회사", "출근길", "지하철", "버스", "날씨", "비", "눈", "주말", "영화", "드라마", "노래", "컴퓨터", "노트북", "휴대폰", "카메라",
        "자전거", "자동차", "고양이", "강아지", "친구", "동생", "부모님", "선생님", "학교", "시험", "방학", "여행", "제주도", "부산", "서울", "동네", "시장",
        "커피", "라면", "김밥", "치킨", "과일", "운동", "축구", "야구", "게임", "책", "만화", "사진", "선물", "생일", "이사", "월급", "가격", "할인", "택배",
        "병원", "감기", "잠", "아침", "새벽", "밤하늘"
    };
    private static final String[] MARKS = {"이", "가", "은", "는", "을", "를", "도", "만", "에서", "까지", "부터", "하고", "처럼", ""};
    private static final String[] ENDS = {
        "좋네요", "어떤가요?", "궁금합니다", "추천해 주세요", "생각나요", "늦었습니다", "비싸네요", "맛있어요", "힘드네요", "샀습니다", "다녀왔어요", "기다립니다", "모르겠어요",
        "그렇습니다", "부럽네요 ^^", "재미있어요", "시작했습니다", "끝났네요", "보고 싶다", "어렵습니다"
    };
    private static final String[] SYLLABLES = {
        "가", "나", "도", "라", "마", "바", "소", "우", "지", "초", "하", "솔", "별", "달", "봄", "산"
    };

    private final RandomGenerator random;

    Words(RandomGenerator random) {
        this.random = random;
    }

    String title() {
        return text(14, 0.45, 60, ' ');
    }

    String body() {
        return text(60, 1.1, 4_000, '\n');
    }

    String comment() {
        return text(20, 0.8, 800, ' ');
    }

    String nickname() {
        StringBuilder name = new StringBuilder();
        int length = 2 + random.nextInt(4);
        while (name.length() < length) {
            name.append(one(SYLLABLES));
        }
        return name.toString();
    }

    /** Sentences up to a length around {@code median}; each begins after {@code separator}. */
    private String text(int median, double spread, int most, char separator) {
        int length = (int) Math.min(most, Math.max(2, median * Math.exp(spread * random.nextGaussian())));
        StringBuilder text = new StringBuilder(length + 16);
        while (text.length() < length) {
            if (text.length() > 0) {
                text.append(separator);
            }
            text.append(one(TOPICS)).append(one(MARKS)).append(' ').append(one(TOPICS));
            text.append(one(MARKS)).append(' ').append(one(ENDS));
        }
        text.setLength(length);
        return text.toString().strip();
    }

    private String one(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
