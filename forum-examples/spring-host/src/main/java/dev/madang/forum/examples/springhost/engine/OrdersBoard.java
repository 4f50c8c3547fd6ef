package dev.madang.forum.examples.springhost.engine;

import dev.madang.forum.ConflictException;
import dev.madang.forum.Forum;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.Audience;
import dev.madang.forum.board.BoardDraft;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.board.BoardKey;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * The board that orders are discussed on, there before the first request comes. An order is for its customer and the staff, and so is what is said
 * about it: the staff list the board, and its posts are secret, which the forum shows to their author and the staff.
 */
@Component
public class OrdersBoard implements InitializingBean {

    /** Its key. */
    public static final BoardKey KEY = BoardKey.of("orders");

    /** The shop itself. */
    public static final Actor SHOP = Actor.administrator("shop", ClientAddress.of("127.0.0.1"));

    private final Forum forum;

    OrdersBoard(Forum forum) {
        this.forum = forum;
    }

    @Override
    public void afterPropertiesSet() {
        try {
            forum.boards()
                    .create(
                            SHOP,
                            BoardDraft.of(KEY)
                                    .name("주문 Orders")
                                    .listedBy(Audience.MODERATORS)
                                    .with(BoardFeature.SECRETS));
        } catch (ConflictException e) {
            if (e.kind() != ConflictException.Kind.EXISTS) {
                throw e;
            }
        }
    }
}
