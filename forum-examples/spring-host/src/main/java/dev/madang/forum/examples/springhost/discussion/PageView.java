package dev.madang.forum.examples.springhost.discussion;

import java.util.List;

/** One numbered page of a list as JSON. */
record PageView<T>(List<T> rows, int page, long pages, long total) {}
