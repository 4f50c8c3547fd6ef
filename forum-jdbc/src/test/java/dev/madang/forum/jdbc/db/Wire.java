package dev.madang.forum.jdbc.db;

import java.nio.ByteBuffer;
import java.util.List;

/** Reads what one client sends on one connection, and tells the commands in it. Not thread-safe. */
interface Wire {

    /** The commands that are complete with these bytes, in their order; SQL where the command has any. */
    List<String> read(ByteBuffer bytes);
}
