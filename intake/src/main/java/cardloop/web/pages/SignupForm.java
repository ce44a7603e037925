package cardloop.web.pages;

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
        if (!isAddress(login)) {
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

    /** Whether something could be sent to what was typed. */
    static boolean isAddress(String typed) {
        String plain = PersonalText.login(typed);
        boolean known = MAIL.matcher(plain).matches() || PHONE.matcher(plain).matches();
        return known && plain.length() <= LONGEST_LOGIN;
    }

    @Override
    public String toString() {
        return "SignupForm";
    }
}
