package dev.madang.forum.storage;

import dev.madang.forum.actor.ClientAddress;
import java.time.Instant;

/**
 * A full client address that the host asked to keep.
 *
 * @param address the address
 * @param forgetAt when {@link MaintenanceStorage#forget} erases it; a storage never answers it from then on
 */
public record KeptAddress(ClientAddress address, Instant forgetAt) {}
