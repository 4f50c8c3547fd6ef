package dev.madang.forum.examples.springhost.user;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.examples.springhost.engine.OrdersBoard;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Says who calls: from Spring Security's roles, and from where the request comes. */
final class Actors {

    private static final int LONGEST_USER_AGENT = 1_000;

    private Actors() {}

    /** The forum's actor behind {@code request}; a guest unless somebody is logged in. */
    static Actor of(@Nullable Authentication authentication, HttpServletRequest request) {
        Actor actor = known(authentication, address(request));
        String userAgent = request.getHeader("User-Agent");
        return userAgent == null ? actor : actor.userAgent(cut(userAgent));
    }

    private static Actor known(@Nullable Authentication authentication, ClientAddress address) {
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return Actor.guest(address);
        }
        String name = authentication.getName();
        Set<String> roles = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        if (roles.contains("ROLE_ADMIN")) {
            return Actor.administrator(name, address);
        }
        return roles.contains("ROLE_MODERATOR")
                ? Actor.moderator(name, address, OrdersBoard.KEY)
                : Actor.member(name, address);
    }

    /** The peer's, or what trusted proxies said where {@code server.forward-headers-strategy} is set; without the zone of a link-local one. */
    private static ClientAddress address(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        int zone = address.indexOf('%');
        return ClientAddress.of(zone < 0 ? address : address.substring(0, zone));
    }

    /** Headers are ISO 8859-1, so that no character is cut in two. */
    private static String cut(String userAgent) {
        return userAgent.length() <= LONGEST_USER_AGENT ? userAgent : userAgent.substring(0, LONGEST_USER_AGENT);
    }
}
