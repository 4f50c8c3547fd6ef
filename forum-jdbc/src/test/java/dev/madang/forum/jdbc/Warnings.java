package dev.madang.forum.jdbc;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the module warns of while this is open. */
final class Warnings implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.madang.forum.jdbc");
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    Warnings() {
        appender.start();
        logger.addAppender(appender);
    }

    List<String> all() {
        return appender.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
    }
}
