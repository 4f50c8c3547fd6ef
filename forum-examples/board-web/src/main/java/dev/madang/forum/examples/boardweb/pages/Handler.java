package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.examples.boardweb.http.Reply;

/** Answers the requests of one route; thread-safe. */
interface Handler {

    /** Answers a request. The engine's exceptions are answered by {@link ErrorPages}. */
    Reply handle(Visit visit);
}
