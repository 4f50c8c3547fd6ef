package dev.madang.forum.examples.springhost;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole program at a free port, one for all tests that say so; its database can be taken away. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:tests;DB_CLOSE_DELAY=-1",
            "spring.datasource.hikari.connection-timeout=2000",
            "shop.forum.comment-interval=1h",
            "shop.forum.views-every=1h"
        })
@Import({Caller.class, Outage.class, Broken.class})
@interface HostTest {}
