/**
 * Madang's engine: the facade {@link dev.madang.forum.Forum}, its services, the domain they speak of, the storage port and the storage in
 * memory.
 */
module dev.madang.forum {
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports dev.madang.forum;
    exports dev.madang.forum.access;
    exports dev.madang.forum.actor;
    exports dev.madang.forum.board;
    exports dev.madang.forum.comment;
    exports dev.madang.forum.limit;
    exports dev.madang.forum.maintenance;
    exports dev.madang.forum.memory;
    exports dev.madang.forum.page;
    exports dev.madang.forum.post;
    exports dev.madang.forum.service;
    exports dev.madang.forum.storage;
    exports dev.madang.forum.text;
    exports dev.madang.forum.transfer;
    exports dev.madang.forum.view;
}
