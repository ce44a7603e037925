package cardloop.access.door;

import cardloop.access.JdbcPeople;
import cardloop.access.People;
import cardloop.access.Role;
import cardloop.access.guess.Guesses;
import cardloop.access.guess.JdbcGuesses;
import cardloop.access.guess.PasswordChange;
import cardloop.problem.HttpProblemWriter;
import cardloop.problem.ProblemConfiguration;
import cardloop.vault.Fingerprints;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.transaction.support.TransactionOperations;

/** The doors of a server, which brings its own {@link Doors}. */
@Configuration(proxyBeanMethods = false)
@Import(ProblemConfiguration.class)
public class DoorConfiguration {
    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    HttpProblems accessProblems(HttpProblemWriter writer) {
        return new HttpProblems(writer);
    }

    @Bean
    JdbcGuesses guesses(JdbcClient db, TransactionOperations transactions, Fingerprints fingerprints, Clock clock) {
        return new JdbcGuesses(db, transactions, fingerprints, clock);
    }

    @Bean
    PasswordChange passwordChange(People people, Guesses guesses) {
        return new PasswordChange(people, guesses);
    }

    @Bean
    HttpSignIn signIn() {
        return new HttpSignIn();
    }

    @Bean
    FilterRegistrationBean<HttpRequestIdFilter> requestIds() {
        FilterRegistrationBean<HttpRequestIdFilter> filter =
                new FilterRegistrationBean<>(new HttpRequestIdFilter(UuidCreator::getTimeOrderedEpoch));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Programs: a key with each request, no session, nothing a browser could be tricked into sending. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, People people, HttpProblems problems, Doors doors) {
        common(http, doors, problems)
                .securityMatcher(HttpApiKeyFilter::bringsKey)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .addFilterBefore(new HttpApiKeyFilter(people, problems), AuthorizationFilter.class);
        return http.build();
    }

    /** People: sign-in by form, a session, and a token against forged requests. */
    @Bean
    @Order(2)
    SecurityFilterChain browsers(
            HttpSecurity http,
            JdbcPeople people,
            PasswordEncoder encoder,
            Guesses guesses,
            HttpProblems problems,
            Doors doors) {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(people);
        passwords.setPasswordEncoder(encoder);
        common(http, doors, problems)
                // Its own manager without a parent, or a password that failed here is tried again there, past the
                // brake.
                .authenticationManager(new ProviderManager(new HttpLoginProvider(passwords, guesses)))
                .addFilterBefore(new HttpSessionEraFilter(people), AnonymousAuthenticationFilter.class)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(DoorConfiguration::needsToken))
                .formLogin(form -> form.loginPage("/login")
                        .usernameParameter("login")
                        .failureHandler(new HttpSignInFailures())
                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"));
        return http.build();
    }

    private static HttpSecurity common(HttpSecurity http, Doors doors, HttpProblems problems) {
        return http.authorizeHttpRequests(rules -> open(rules, doors))
                .headers(DoorConfiguration::headers)
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, why) -> {
                            if (HttpProblems.isForPrograms(request)) {
                                problems.unauthenticated(request, response);
                            } else {
                                problems.signIn(request, response);
                            }
                        })
                        .accessDeniedHandler((request, response, why) -> {
                            if (HttpProblems.isForPrograms(request)) {
                                problems.forbidden(request, response);
                            } else {
                                response.sendError(403);
                            }
                        }));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(self), geolocation=(), microphone=()"));
    }

    private static void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            Doors doors) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                .permitAll();
        for (Door door : doors.inOrder()) {
            var request = door.method().isPresent()
                    ? rules.requestMatchers(HttpMethod.valueOf(door.method().get()), door.path())
                    : rules.requestMatchers(door.path());
            if (door.isOpen()) {
                request.permitAll();
            } else {
                request.hasAnyAuthority(
                        door.roles().stream().map(Role::authority).toArray(String[]::new));
            }
        }
        rules.anyRequest().denyAll();
    }

    /** Only a session can be ridden by a stranger's page; who has none is told to sign in instead. */
    private static boolean needsToken(HttpServletRequest request) {
        if (Set.of("GET", "HEAD", "OPTIONS", "TRACE").contains(request.getMethod())) {
            return false;
        }
        if (!HttpProblems.isForPrograms(request)) {
            return true;
        }
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }
}
