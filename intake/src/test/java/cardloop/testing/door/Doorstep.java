package cardloop.testing.door;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import cardloop.access.NewPassword;
import cardloop.access.People;
import cardloop.access.PersonPrincipal;
import cardloop.access.Role;
import jakarta.servlet.Filter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Calls a whole server in the thread of the test, as whoever may, so that its CPU time is that of the call. */
public final class Doorstep {
    private static final int FORBIDDEN = 403;
    private static final int TRIES = 4;

    private final MockMvc server;
    private final Map<Role, PersonPrincipal> people = new EnumMap<>(Role.class);
    private final Map<String, Role> entrances = new HashMap<>();

    public Doorstep(WebApplicationContext context) {
        DefaultMockMvcBuilder builder =
                MockMvcBuilders.webAppContextSetup(context).apply(springSecurity());
        for (FilterRegistrationBean<?> ours :
                context.getBeansOfType(FilterRegistrationBean.class).values()) {
            Filter filter = Objects.requireNonNull(ours.getFilter());
            if (filter.getClass().getName().startsWith("cardloop.")) {
                builder.addFilter(filter, patterns(ours));
            }
        }
        server = builder.build();
        People house = context.getBean(People.class);
        for (Role role : Role.values()) {
            String login = role.name().toLowerCase(Locale.ROOT) + "@door.test";
            people.put(
                    role,
                    PersonPrincipal.of(
                            house.add(login, NewPassword.of("long enough 1").orElseThrow(), role, role.name())));
        }
    }

    private static String[] patterns(FilterRegistrationBean<?> filter) {
        return filter.getUrlPatterns().isEmpty()
                ? new String[] {"/*"}
                : filter.getUrlPatterns().toArray(String[]::new);
    }

    public PersonPrincipal who(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    /** The first role that this door is not shut to; a seller where it is shut to all. */
    public Role mayEnter(TextField field) {
        return entrances.computeIfAbsent(field.door(), door -> found(field));
    }

    private Role found(TextField field) {
        for (Role role : Role.values()) {
            if (answer(field, role, "1") != FORBIDDEN) {
                return role;
            }
        }
        return Role.SELLER;
    }

    /** The status; 500 for a fault that nobody turned into an answer. */
    public int answer(TextField field, Role role, String text) {
        return status(field.request().apply(text), role);
    }

    /** The status of a call as somebody; 500 for a fault that nobody turned into an answer. */
    int status(AbstractMockHttpServletRequestBuilder<?> request, Role role) {
        try {
            return perform(request, role).getResponse().getStatus();
        } catch (Exception unanswered) {
            return 500;
        }
    }

    public MvcResult perform(TextField field, Role role, String text) throws Exception {
        return perform(field.request().apply(text), role);
    }

    public MvcResult perform(AbstractMockHttpServletRequestBuilder<?> request, Role role) throws Exception {
        return server.perform(request.with(user(who(role))).with(csrf())).andReturn();
    }

    /** CPU time of one call: the least of a few, because a machine has other things to do. */
    public Duration cpu(TextField field, Role role, String text, Duration enough) {
        Duration least = Duration.ofDays(1);
        for (int i = 0; i < TRIES && least.compareTo(enough) > 0; i++) {
            AbstractMockHttpServletRequestBuilder<?> request = field.request().apply(text);
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            status(request, role);
            Duration taken =
                    Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
            least = taken.compareTo(least) < 0 ? taken : least;
        }
        return least;
    }
}
