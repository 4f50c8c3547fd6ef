package dev.madang.forum.examples.customstorage;

import dev.madang.forum.maintenance.Discrepancy;
import java.util.function.Consumer;

/**
 * Something that is not what the rows say.
 *
 * @param discrepancy what is wrong
 * @param mend sets it right
 */
record Finding(Discrepancy discrepancy, Consumer<Writing> mend) {}
