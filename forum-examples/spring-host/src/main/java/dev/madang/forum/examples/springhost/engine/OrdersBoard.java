package dev.madang.forum.examples.springhost.engine;

import dev.madang.forum.ConflictException;
import dev.madang.forum.Forum;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.BoardDraft;
import dev.madang.forum.board.BoardKey;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** The board that orders are discussed on. Everyone reads it, members write; it is there before the first request comes. */
@Component
public class OrdersBoard implements InitializingBean {

    /** Its key. */
    public static final BoardKey KEY = BoardKey.of("orders");

    private static final Actor SHOP = Actor.administrator("shop", ClientAddress.of("127.0.0.1"));

    private final Forum forum;

    OrdersBoard(Forum forum) {
        this.forum = forum;
    }

    @Override
    public void afterPropertiesSet() {
        try {
            forum.boards().create(SHOP, BoardDraft.of(KEY).name("주문 Orders"));
        } catch (ConflictException e) {
            if (e.kind() != ConflictException.Kind.EXISTS) {
                throw e;
            }
        }
    }
}
