package dev.madang.forum.jdbc;

/** The same after each statement; it takes minutes. */
class EveryMigrationKilledTest extends MigrationKilledTest {

    @Override
    int stride() {
        return 1;
    }
}
