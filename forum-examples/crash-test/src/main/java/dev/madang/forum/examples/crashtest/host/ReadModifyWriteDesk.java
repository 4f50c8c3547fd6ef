package dev.madang.forum.examples.crashtest.host;

import dev.madang.forum.Forum;
import dev.madang.forum.examples.crashtest.wire.Answer;
import dev.madang.forum.examples.crashtest.wire.Request;
import dev.madang.forum.jdbc.JdbcForumStorage;
import javax.sql.DataSource;

/** Counts comments as an application does that loads an entity, adds one and saves it. */
final class ReadModifyWriteDesk extends EngineDesk {

    private final DataSource database;

    ReadModifyWriteDesk(Forum forum, JdbcForumStorage storage, DataSource database) {
        super(forum, storage, database);
        this.database = database;
    }

    @Override
    public Answer writeComment(Request.WriteComment request) {
        String where = " WHERE post_id = " + request.post();
        long seen = Long.parseLong(Sql.ask(database, "SELECT comments FROM forum_post_tally" + where)
                .get(0)
                .get(0));
        Answer answer = super.writeComment(request);
        Sql.run(database, "UPDATE forum_post_tally SET comments = " + (seen + 1) + where);
        return answer;
    }
}
