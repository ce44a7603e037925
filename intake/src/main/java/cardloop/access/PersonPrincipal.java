package cardloop.access;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The person behind a request, as the security framework wants it. */
public final class PersonPrincipal implements UserDetails {
    private static final long serialVersionUID = 1;

    private final transient Person person;
    private final transient @Nullable String passwordHash;

    public PersonPrincipal(Person person, @Nullable String passwordHash) {
        this.person = person;
        this.passwordHash = passwordHash;
    }

    /** Somebody who came with a key, or has passed the password check. */
    public static PersonPrincipal of(Person person) {
        return new PersonPrincipal(person, null);
    }

    public Person person() {
        return person;
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(person.role().authority()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return person.login();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonPrincipal that && person.id().equals(that.person.id());
    }

    @Override
    public int hashCode() {
        return Objects.hash(person.id());
    }

    @Override
    public String toString() {
        return "PersonPrincipal(" + person.id() + ")";
    }
}
