package dev.madang.forum.storage;

import dev.madang.forum.actor.ClientAddress;
import java.time.Instant;

/**
 * A full client address that the host asked to keep.
 *
 * @param address the address
 * @param forgetAt from when on {@link MaintenanceStorage#forget} erases it, and the engine shows it to nobody
 */
public record KeptAddress(ClientAddress address, Instant forgetAt) {}
