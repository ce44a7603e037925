package cardloop.access.door;

import cardloop.access.Door;
import cardloop.access.Doors;
import cardloop.access.HttpSignIn;
import cardloop.access.PasswordChange;
import cardloop.access.People;
import cardloop.access.Role;
import cardloop.access.guess.GuardedPasswordChange;
import cardloop.access.guess.Guesses;
import cardloop.access.guess.JdbcGuesses;
import cardloop.access.people.JdbcPeople;
import cardloop.base.Fingerprints;
import cardloop.http.HttpMedia;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
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
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.transaction.support.TransactionOperations;

/** The doors of a server, which brings its own {@link Doors}. */
@Configuration(proxyBeanMethods = false)
@Import(ThresholdConfiguration.class)
public class DoorConfiguration {
    /** Behind the filter that reads them. */
    private static final int AFTER_UPLOADS = -50;

    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    JdbcGuesses guesses(JdbcClient db, TransactionOperations transactions, Fingerprints fingerprints, Clock clock) {
        return new JdbcGuesses(db, transactions, fingerprints, clock);
    }

    @Bean
    PasswordChange passwordChange(People people, Guesses guesses) {
        return new GuardedPasswordChange(people, guesses);
    }

    @Bean
    HttpSignIn signIn() {
        return new HttpSignIn();
    }

    /** Programs: a key with each request, no session, nothing a browser could be tricked into sending. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http, People people, HttpRefusals problems, HttpKnownPaths paths, Doors doors) {
        common(http, doors, problems)
                .addFilterBefore(new HttpKnownPathFilter(paths, problems), CsrfFilter.class)
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
            HttpRefusals problems,
            HttpKnownPaths paths,
            Doors doors) {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(people);
        passwords.setPasswordEncoder(encoder);
        common(http, doors, problems)
                // Its own manager without a parent, or a password that failed here is tried again there, past the
                // brake.
                .authenticationManager(new ProviderManager(new HttpLoginProvider(passwords, guesses)))
                .addFilterBefore(new HttpSessionEraFilter(people), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new HttpKnownPathFilter(paths, problems), CsrfFilter.class)
                .requestCache(cache -> cache.requestCache(pagesToComeBackTo()))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(DoorConfiguration::needsToken))
                .formLogin(form -> form.loginPage("/login")
                        .usernameParameter("login")
                        .failureHandler(new HttpSignInFailures())
                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"));
        return http.build();
    }

    /** The token of a form with photos stands in its body, which is read only after its sender is known. */
    @Bean
    FilterRegistrationBean<CsrfFilter> tokenOfUploads(HttpRefusals problems) {
        CsrfFilter tokens = new CsrfFilter(new HttpSessionCsrfTokenRepository());
        tokens.setRequireCsrfProtectionMatcher(request ->
                HttpMedia.isMultipart(request) && !HttpApiKeyFilter.bringsKey(request) && changesInSession(request));
        tokens.setAccessDeniedHandler((request, response, why) -> problems.forbidden(request, response));
        FilterRegistrationBean<CsrfFilter> filter = new FilterRegistrationBean<>(tokens);
        filter.setOrder(AFTER_UPLOADS);
        return filter;
    }

    /** Whoever has to sign in comes back to the page he wanted. Nothing else is remembered, so that no call makes a session. */
    private static RequestCache pagesToComeBackTo() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && !HttpRefusals.isForPrograms(request));
        return cache;
    }

    private static HttpSecurity common(HttpSecurity http, Doors doors, HttpRefusals problems) {
        return http.authorizeHttpRequests(rules -> open(rules, doors))
                .headers(DoorConfiguration::headers)
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, why) -> {
                            if (HttpRefusals.isForPrograms(request)) {
                                problems.unauthenticated(request, response);
                            } else {
                                problems.signIn(request, response);
                            }
                        })
                        .accessDeniedHandler((request, response, why) -> problems.forbidden(request, response)));
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

    private static boolean needsToken(HttpServletRequest request) {
        return !HttpMedia.isMultipart(request) && changesInSession(request);
    }

    /** Only a session can be ridden by a stranger's page; who has none is told to sign in instead. */
    private static boolean changesInSession(HttpServletRequest request) {
        if (Set.of("GET", "HEAD", "OPTIONS", "TRACE").contains(request.getMethod())) {
            return false;
        }
        if (!HttpRefusals.isForPrograms(request)) {
            return true;
        }
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }
}
