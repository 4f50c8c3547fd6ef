package dev.madang.forum.actor;

import dev.madang.forum.Violations;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.text.TextRule;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls: the host says it with each call, and the engine believes it. Immutable and thread-safe.
 *
 * <pre>{@code
 * Actor guest = Actor.guest(ClientAddress.of("112.171.9.7")).session(cookie).userAgent(header);
 * Actor writer = Actor.member("u-42", address);
 * Actor keeper = Actor.moderator("u-7", address, BoardKey.of("free"));
 * }</pre>
 */
public final class Actor {

    private static final TextRule SESSION = TextRule.line("session", 1, 200);
    private static final TextRule USER_AGENT = TextRule.text("userAgent", 0, 4_000);

    private final Role role;
    private final @Nullable MemberId member;
    private final ClientAddress address;
    private final Set<BoardKey> moderates;
    private final @Nullable String session;
    private final @Nullable String userAgent;
    private final @Nullable GuestPassword password;

    private Actor(Role role, @Nullable MemberId member, ClientAddress address, Set<BoardKey> moderates) {
        this(role, member, Violations.required("address", address), moderates, null, null, null);
    }

    private Actor(
            Role role,
            @Nullable MemberId member,
            ClientAddress address,
            Set<BoardKey> moderates,
            @Nullable String session,
            @Nullable String userAgent,
            @Nullable GuestPassword password) {
        this.role = role;
        this.member = member;
        this.address = address;
        this.moderates = moderates;
        this.session = session;
        this.userAgent = userAgent;
        this.password = password;
    }

    /** Somebody whom the host does not know by name. */
    public static Actor guest(ClientAddress address) {
        return new Actor(Role.GUEST, null, address, Set.of());
    }

    /** The host's member {@code id}. */
    public static Actor member(String id, ClientAddress address) {
        return new Actor(Role.MEMBER, MemberId.of(id), address, Set.of());
    }

    /** The member {@code id}, who moderates {@code boards}. */
    public static Actor moderator(String id, ClientAddress address, BoardKey... boards) {
        return moderator(id, address, Arrays.asList(Violations.required("boards", boards)));
    }

    /** The member {@code id}, who moderates {@code boards}. */
    public static Actor moderator(String id, ClientAddress address, Collection<BoardKey> boards) {
        Violations.required("boards", boards).forEach(board -> Violations.required("boards", board));
        return new Actor(Role.MODERATOR, MemberId.of(id), address, Set.copyOf(boards));
    }

    /** The member {@code id}, who administers the whole forum. */
    public static Actor administrator(String id, ClientAddress address) {
        return new Actor(Role.ADMINISTRATOR, MemberId.of(id), address, Set.of());
    }

    /** The same actor in the host's session {@code key} (1 to 200 code points), by which guests' views are told apart. */
    public Actor session(String key) {
        Violations violations = new Violations();
        String checked = SESSION.check(key, violations);
        violations.throwIfAny();
        return new Actor(role, member, address, moderates, checked, userAgent, password);
    }

    /** The same actor with the client's own description of itself, for the rule that says what counts as a view. */
    public Actor userAgent(String header) {
        Violations violations = new Violations();
        String checked = USER_AGENT.check(Violations.required("userAgent", header), violations);
        violations.throwIfAny();
        return new Actor(role, member, address, moderates, session, checked, password);
    }

    /** The same guest with the password that what they write is kept under, and that proves what they wrote to be theirs. */
    public Actor password(GuestPassword password) {
        return new Actor(
                role, member, address, moderates, session, userAgent, Violations.required("password", password));
    }

    /** What the host says that this actor is. */
    public Role role() {
        return role;
    }

    /** The member; empty for guests. */
    public Optional<MemberId> member() {
        return Optional.ofNullable(member);
    }

    /** Whether it is this member. */
    public boolean is(MemberId id) {
        return Violations.required("id", id).equals(member);
    }

    /** Where the call comes from. */
    public ClientAddress address() {
        return address;
    }

    /** Whether this actor moderates {@code board}. Administrators moderate none: what they may do is said apart. */
    public boolean moderates(BoardKey board) {
        return moderates.contains(Violations.required("board", board));
    }

    /** The host's session key, if it was given. */
    public Optional<String> session() {
        return Optional.ofNullable(session);
    }

    /** The client's own description of itself, if it was given. */
    public Optional<String> userAgent() {
        return Optional.ofNullable(userAgent);
    }

    /** The guest's password, if it was given; always empty for members. */
    public Optional<GuestPassword> password() {
        return member == null ? Optional.ofNullable(password) : Optional.empty();
    }

    /** Role, member and masked address. */
    @Override
    public String toString() {
        return role + (member == null ? "" : " " + member) + " at " + address;
    }
}
