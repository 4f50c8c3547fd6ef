package dev.madang.forum.examples.springhost;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** A shop whose orders have discussions: the order's row and the post are written in one transaction. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SpringHost {

    /** Starts the shop. */
    public static void main(String[] arguments) {
        SpringApplication.run(SpringHost.class, arguments);
    }
}
