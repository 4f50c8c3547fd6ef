package dev.madang.forum.examples.springhost;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A controller with a fault. */
@TestComponent
@RestController
class Broken {

    @GetMapping("/broken")
    String fail() {
        throw new IllegalStateException("a secret of the program's");
    }
}
