-- The forum's tables on MariaDB. Instants are microseconds since 1970. Each statement is one migration; {p} stands for the prefix.

-- 1.01 Boards and their settings. categories and features hold one a line.
CREATE TABLE IF NOT EXISTS {p}board (
    board_no INT NOT NULL AUTO_INCREMENT,
    board_key VARCHAR(40) NOT NULL,
    name VARCHAR(100) NOT NULL,
    description VARCHAR(2000) NOT NULL,
    list_audience VARCHAR(20) NOT NULL,
    read_audience VARCHAR(20) NOT NULL,
    write_audience VARCHAR(20) NOT NULL,
    comment_audience VARCHAR(20) NOT NULL,
    page_size INT NOT NULL,
    categories VARCHAR(2100) NOT NULL,
    comment_depth INT NOT NULL,
    max_title INT NOT NULL,
    max_body INT NOT NULL,
    max_nickname INT NOT NULL,
    max_comment INT NOT NULL,
    features VARCHAR(200) NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (board_no),
    UNIQUE KEY board_key (board_key)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

-- 1.02 Counts of posts. Level 0 is the whole board, with its last number and the version of its settings; level 1 a block of 200 numbers, level 2 of 20,000.
CREATE TABLE IF NOT EXISTS {p}span (
    board_no INT NOT NULL,
    lvl SMALLINT NOT NULL,
    block_no BIGINT NOT NULL,
    listed BIGINT NOT NULL,
    notices BIGINT NOT NULL,
    total BIGINT NOT NULL,
    last_number BIGINT NOT NULL,
    board_version BIGINT DEFAULT 0 NOT NULL,
    PRIMARY KEY (board_no, lvl, block_no)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

-- 1.03 Published posts under each category.
CREATE TABLE IF NOT EXISTS {p}category_count (
    board_no INT NOT NULL,
    category VARCHAR(40) NOT NULL,
    posts BIGINT NOT NULL,
    PRIMARY KEY (board_no, category)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

-- 1.04 All of a post but its body. shelf: 0 not published, 1 in the list, 2 a notice. status: 0 published, 1 deleted, 2 removed, 3 purged.
CREATE TABLE IF NOT EXISTS {p}post (
    id BIGINT NOT NULL,
    board_no INT NOT NULL,
    post_no BIGINT NOT NULL,
    shelf SMALLINT NOT NULL,
    published SMALLINT NOT NULL,
    status SMALLINT NOT NULL,
    before_status SMALLINT NOT NULL,
    notice SMALLINT NOT NULL,
    secret SMALLINT NOT NULL,
    locked SMALLINT NOT NULL,
    title VARCHAR(300) NOT NULL,
    category VARCHAR(40),
    member_id VARCHAR(100),
    nickname VARCHAR(60),
    masked VARCHAR(45),
    fingerprint VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    text_digest BIGINT NOT NULL,
    subject_type VARCHAR(60),
    subject_id VARCHAR(120),
    created_at BIGINT NOT NULL,
    edited_at BIGINT,
    PRIMARY KEY (id),
    UNIQUE KEY list (board_no, shelf, post_no),
    KEY category (board_no, category, published, post_no),
    KEY time (board_no, published, created_at, id),
    KEY member (member_id, created_at),
    KEY fingerprint (fingerprint, created_at),
    KEY masked (masked, created_at),
    UNIQUE KEY subject (subject_type, subject_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

-- 1.05 What lists never read.
CREATE TABLE IF NOT EXISTS {p}post_body (
    post_id BIGINT NOT NULL,
    body MEDIUMTEXT NOT NULL,
    password_hash VARCHAR(200),
    kept_address VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin,
    forget_at BIGINT,
    PRIMARY KEY (post_id),
    KEY forget (forget_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

-- 1.06 What changes often: narrow. open_now: published and not locked. comments: published ones; thread: with tombstones; total: all.
CREATE TABLE IF NOT EXISTS {p}post_tally (
    post_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    open_now SMALLINT NOT NULL,
    board_no INT NOT NULL,
    views BIGINT NOT NULL,
    comments BIGINT NOT NULL,
    thread BIGINT NOT NULL,
    total BIGINT NOT NULL,
    last_comment INT NOT NULL,
    PRIMARY KEY (post_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

-- 1.07 Numbers that lead to a post besides the one that it was born with: those it got by moving.
CREATE TABLE IF NOT EXISTS {p}post_number (
    board_no INT NOT NULL,
    post_no BIGINT NOT NULL,
    post_id BIGINT NOT NULL,
    PRIMARY KEY (board_no, post_no),
    KEY post (post_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

-- 1.08 What posts said before their edits.
CREATE TABLE IF NOT EXISTS {p}revision (
    post_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    title VARCHAR(300) NOT NULL,
    body MEDIUMTEXT NOT NULL,
    replaced_at BIGINT NOT NULL,
    PRIMARY KEY (post_id, version)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

-- 1.09 Comments. path: the numbers from the top of the thread down to it, four bytes each. listed: published, or over a listed reply.
CREATE TABLE IF NOT EXISTS {p}comment (
    post_id BIGINT NOT NULL,
    comment_no INT NOT NULL,
    root_no INT NOT NULL,
    parent_no INT,
    depth SMALLINT NOT NULL,
    path VARBINARY(1024) NOT NULL,
    listed SMALLINT NOT NULL,
    listed_replies INT NOT NULL,
    status SMALLINT NOT NULL,
    before_status SMALLINT NOT NULL,
    secret SMALLINT NOT NULL,
    version BIGINT NOT NULL,
    body MEDIUMTEXT NOT NULL,
    member_id VARCHAR(100),
    nickname VARCHAR(60),
    masked VARCHAR(45),
    fingerprint VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    password_hash VARCHAR(200),
    kept_address VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin,
    forget_at BIGINT,
    text_digest BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    edited_at BIGINT,
    PRIMARY KEY (post_id, comment_no),
    KEY thread (post_id, listed, path),
    KEY member (member_id, created_at),
    KEY fingerprint (fingerprint, created_at),
    KEY masked (masked, created_at),
    KEY forget (forget_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

-- 1.10 Counts of comments by the number at the top of their thread: level 1 blocks of 200, level 2 of 20,000; block 0 is the rest and not kept.
CREATE TABLE IF NOT EXISTS {p}comment_span (
    post_id BIGINT NOT NULL,
    lvl SMALLINT NOT NULL,
    block_no INT NOT NULL,
    listed BIGINT NOT NULL,
    total BIGINT NOT NULL,
    PRIMARY KEY (post_id, lvl, block_no)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

-- 1.11 Idempotency keys, and what they made.
CREATE TABLE IF NOT EXISTS {p}idempotency (
    scope VARCHAR(200) NOT NULL,
    idem_key VARCHAR(100) NOT NULL,
    request_digest VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    post_id BIGINT NOT NULL,
    comment_no INT,
    settled_at BIGINT NOT NULL,
    PRIMARY KEY (scope, idem_key),
    KEY settled (settled_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

-- 1.12 Views by whole hours since 1970. heat: how many views, so roughly that its index seldom changes.
CREATE TABLE IF NOT EXISTS {p}view_hour (
    post_id BIGINT NOT NULL,
    hour_no BIGINT NOT NULL,
    board_no INT NOT NULL,
    views BIGINT NOT NULL,
    heat SMALLINT GENERATED ALWAYS AS (FLOOR(LN(views))) STORED,
    PRIMARY KEY (post_id, hour_no),
    KEY hottest (hour_no, heat, post_id),
    KEY hottest_of_board (board_no, hour_no, heat, post_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

-- 1.13 Views by whole days since 1970, in UTC. The same views once more, kept longer than their hours.
CREATE TABLE IF NOT EXISTS {p}view_day (
    post_id BIGINT NOT NULL,
    day_no BIGINT NOT NULL,
    board_no INT NOT NULL,
    views BIGINT NOT NULL,
    heat SMALLINT GENERATED ALWAYS AS (FLOOR(LN(views))) STORED,
    PRIMARY KEY (post_id, day_no),
    KEY hottest (day_no, heat, post_id),
    KEY hottest_of_board (board_no, day_no, heat, post_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

-- 1.14 The last flush of each node.
CREATE TABLE IF NOT EXISTS {p}view_node (
    node VARCHAR(60) NOT NULL,
    sequence BIGINT NOT NULL,
    PRIMARY KEY (node)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

-- 1.15 Who saw what in which window.
CREATE TABLE IF NOT EXISTS {p}first_view (
    post_id BIGINT NOT NULL,
    viewer VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    window_start BIGINT NOT NULL,
    PRIMARY KEY (post_id, viewer, window_start),
    KEY window (window_start),
    KEY viewer (viewer)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

-- 1.16 The version of these tables.
CREATE TABLE IF NOT EXISTS {p}schema_version (
    version INT NOT NULL,
    PRIMARY KEY (version)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

-- 1.17 The version that the statements above make.
INSERT IGNORE INTO {p}schema_version (version) VALUES (1);
