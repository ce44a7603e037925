package cardloop.access.door;

import cardloop.access.People;
import cardloop.access.Person;
import cardloop.access.PersonPrincipal;
import cardloop.http.HttpProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever brings a key in {@code Authorization: Bearer …}; no session is made. */
final class HttpApiKeyFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final People people;
    private final HttpRefusals problems;

    HttpApiKeyFilter(People people, HttpRefusals problems) {
        this.people = people;
        this.problems = problems;
    }

    static boolean bringsKey(HttpServletRequest request) {
        return HttpProblemWriter.bringsKey(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Person> person = people.byApiKey(key(request));
        if (person.isEmpty()) {
            problems.unauthenticated(request, response);
            return;
        }
        PersonPrincipal principal = PersonPrincipal.of(person.get());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static String key(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header == null ? "" : header.substring(BEARER.length()).strip();
    }
}
