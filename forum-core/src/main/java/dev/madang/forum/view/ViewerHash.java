package dev.madang.forum.view;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.actor.MemberId;

/**
 * A keyed hash of who reads, for this process: the member, else the host's session key, else the address, where one IPv6 /64 is one.
 *
 * @param key0 the first half of the key
 * @param key1 the other half
 */
record ViewerHash(long key0, long key1) {

    private static final int MEMBER = 1;
    private static final int SESSION = 2;
    private static final int IPV4 = 3;
    private static final int IPV6 = 4;

    KeyedHash of(Actor actor) {
        KeyedHash hash = new KeyedHash(key0, key1);
        MemberId member = actor.member().orElse(null);
        if (member != null) {
            return hash.add(MEMBER).add(member.value());
        }
        String session = actor.session().orElse(null);
        if (session != null) {
            return hash.add(SESSION).add(session);
        }
        ClientAddress address = actor.address();
        return hash.add(address.isIpv4() ? IPV4 : IPV6).add(network(address));
    }

    private static long network(ClientAddress address) {
        long network = 0;
        for (byte part : address.viewerBytes()) {
            network = network << 8 | (part & 0xFF);
        }
        return network;
    }
}
