/**
 * What hosts call: a service per concept. Each takes the actor first, asks the {@link dev.madang.forum.access.AccessPolicy} before anything
 * happens, and does each thing as one atomic unit of the storage. Services are thread-safe.
 *
 * <p>Every method throws {@link dev.madang.forum.InvalidInputException} for a null or malformed argument,
 * {@link dev.madang.forum.AccessDeniedException} for what no rule allows, {@link dev.madang.forum.NotFoundException} for what is not there or
 * hidden from the actor, and {@link dev.madang.forum.StorageException} when the storage fails.
 */
@NullMarked
package dev.madang.forum.service;

import org.jspecify.annotations.NullMarked;
