package cardloop.web.page;

import cardloop.access.NewPassword;
import cardloop.text.PersonalText;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What somebody new fills in. Prints without its password. */
record SignupForm(String login, String password, String terms) {
    private static final String TERMS = "v1";

    private static final int LONGEST_LOGIN = 120;
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{8,15}");

    /** The login as it is kept: one spelling. */
    String plainLogin() {
        return PersonalText.login(login);
    }

    Optional<NewPassword> newPassword() {
        return NewPassword.of(password);
    }

    /** The fields that are not right yet. */
    Set<String> faults() {
        Set<String> faults = new LinkedHashSet<>();
        String plain = plainLogin();
        boolean known = MAIL.matcher(plain).matches() || PHONE.matcher(plain).matches();
        if (!known || plain.length() > LONGEST_LOGIN) {
            faults.add("login");
        }
        if (newPassword().isEmpty()) {
            faults.add("password");
        }
        if (!TERMS.equals(terms)) {
            faults.add("terms");
        }
        return faults;
    }

    /** What the house calls a new seller: the login with its middle left out. */
    String displayName() {
        String plain = plainLogin();
        int at = plain.indexOf('@');
        String name = at > 0 ? plain.substring(0, at) : plain;
        return name.length() <= 4 ? name : name.substring(0, 2) + "…" + name.substring(name.length() - 2);
    }

    @Override
    public String toString() {
        return "SignupForm(" + displayName() + ")";
    }
}
