package dev.madang.forum.view;

import dev.madang.forum.Violations;
import java.nio.file.Path;

/**
 * Waiting views are written down in local files too, so that the next start of the same node finds them. Immutable.
 *
 * <p>Three files of 32 bytes for each pair of post and hour that may wait are allotted when the forum is built; they never grow. The node must have a
 * name ({@code ForumBuilder.node}), and the directory belongs to it alone.
 *
 * @param directory of the files, made when it is not there; on a local disk
 * @param survives what it keeps views over
 */
public record ViewJournaling(Path directory, Survives survives) {

    /** What no view that was counted is lost by. */
    public enum Survives {
        /**
         * The end of the process, however sudden, while the machine goes on. A view is written into memory that the operating system keeps: well under
         * a microsecond more for a reader. When the machine itself goes down, what it has not written to its disk is lost: on Linux, unless set
         * otherwise, up to about 30 seconds.
         */
        KILL,
        /**
         * A loss of power too. A reader waits for the disk, together with all others who read at that time: one write of the disk more, at most two,
         * milliseconds on most. On a virtual thread it holds its carrier for that time.
         */
        POWER_LOSS
    }

    /** Checks that both are given. */
    public ViewJournaling {
        Violations.required("directory", directory);
        Violations.required("survives", survives);
    }
}
