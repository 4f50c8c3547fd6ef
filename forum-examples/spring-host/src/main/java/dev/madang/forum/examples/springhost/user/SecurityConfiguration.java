package dev.madang.forum.examples.springhost.user;

import dev.madang.forum.examples.springhost.engine.OrdersBoard;
import dev.madang.forum.examples.springhost.problem.SecurityProblems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Who there is. An example: a real host has its users in a database, and no password in its sources. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String OF_ORDERS = "/api/boards/" + OrdersBoard.KEY + "/**";

    /**
     * Orders need a name, and so does what is said about them: whoever has none is asked for one before anything is looked up, and learns nothing. What
     * another board lets a guest do is said by the forum's policy, once.
     */
    @Bean
    SecurityFilterChain security(HttpSecurity http, SecurityProblems problems) throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasRole("ADMIN")
                                .requestMatchers("/api/orders", "/api/orders/**", OF_ORDERS)
                                .authenticated()
                                .anyRequest()
                                .permitAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie, and each write takes JSON or PUT, PATCH or DELETE, which no form of another site can send.
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(
                user("mina", "USER"), user("joon", "USER"), user("keeper", "USER", "MODERATOR"), user("root", "ADMIN"));
    }

    private static UserDetails user(String name, String... roles) {
        return User.withUsername(name).password("{noop}" + name).roles(roles).build();
    }
}
