-- The host's own tables, by the host's own Flyway, in the schema that the forum's tables are in too.
-- The database may be of any character set, and its collation may take two items for one.
CREATE TABLE stock (
    item VARCHAR(60) PRIMARY KEY,
    remaining INT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE orders (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    customer VARCHAR(100) NOT NULL,
    item VARCHAR(60) NOT NULL,
    quantity INT NOT NULL,
    -- Microseconds since 1970: the same on every database, in whatever zone the host is.
    placed_at BIGINT NOT NULL,
    request_key VARCHAR(100),
    UNIQUE (customer, request_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
