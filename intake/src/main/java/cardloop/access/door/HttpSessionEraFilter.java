package cardloop.access.door;

import cardloop.access.People;
import cardloop.access.Person;
import cardloop.access.PersonPrincipal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose person was disabled, or changed the password elsewhere, since it began. */
final class HttpSessionEraFilter extends OncePerRequestFilter {
    private final People people;

    HttpSessionEraFilter(People people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof PersonPrincipal principal && isOver(principal.person())) {
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(Person began) {
        return people.byId(began.id())
                .filter(now -> now.standing().equals(began.standing()))
                .isEmpty();
    }
}
