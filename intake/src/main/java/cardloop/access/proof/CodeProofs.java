package cardloop.access.proof;

import cardloop.access.Asked;
import cardloop.access.CodePurpose;
import cardloop.access.LoginTakenException;
import cardloop.access.NewPassword;
import cardloop.access.PasswordHash;
import cardloop.access.People;
import cardloop.access.Person;
import cardloop.access.Proofs;
import cardloop.access.Proved;
import cardloop.access.Role;
import cardloop.access.guess.Guess;
import cardloop.access.guess.Guesses;
import cardloop.access.guess.Guessing;
import cardloop.access.mail.Letter;
import cardloop.access.mail.Post;
import cardloop.text.PersonalText;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Proofs by codes. Whoever asks takes the same way, with the same work on it, whether there is an account or not. */
final class CodeProofs implements Proofs {
    private static final int LONGEST_CODE = 16;

    private final JdbcCodes codes;
    private final People people;
    private final Guesses guesses;
    private final Post post;

    CodeProofs(JdbcCodes codes, People people, Guesses guesses, Post post) {
        this.codes = codes;
        this.people = people;
        this.guesses = guesses;
        this.post = post;
    }

    @Override
    public Asked askToSignUp(String login, NewPassword password, String address) {
        String plain = PersonalText.login(login);
        return ask(plain, address, () -> {
            PasswordHash hash = people.hash(password);
            JdbcCodes.Issued issued = codes.issue(CodePurpose.SIGN_UP, plain, Optional.of(hash));
            boolean isNew = people.byLogin(plain).isEmpty();
            post.send(isNew ? Letters.signUp(plain, issued.clear()) : Letters.haveOne(plain));
            return issued.ticket();
        });
    }

    @Override
    public Asked askToReset(String login, String address) {
        String plain = PersonalText.login(login);
        return ask(plain, address, () -> {
            JdbcCodes.Issued issued = codes.issue(CodePurpose.RESET, plain, Optional.empty());
            Optional<Letter> letter = people.byLogin(plain)
                    .filter(person -> !person.standing().isDisabled())
                    .map(person -> Letters.reset(plain, issued.clear()));
            letter.ifPresent(post::send);
            return issued.ticket();
        });
    }

    private Asked ask(String login, String address, Supplier<UUID> ticket) {
        if (!post.reaches(login)) {
            return new Asked.Unreachable();
        }
        Optional<Duration> wait = guesses.reserve(new Guess(Guessing.CODE, login, address));
        return wait.<Asked>map(Asked.TooOften::new).orElseGet(() -> new Asked.Sent(ticket.get()));
    }

    @Override
    public Proved signUp(UUID ticket, String code, String address) {
        return prove(codes.redeem(ticket, CodePurpose.SIGN_UP, digits(code)), address, this::add);
    }

    @Override
    public Proved reset(UUID ticket, String code, NewPassword fresh, String address) {
        return prove(
                codes.redeem(ticket, CodePurpose.RESET, digits(code)),
                address,
                right -> people.byLogin(right.login()).flatMap(person -> people.resetPassword(person.id(), fresh)));
    }

    private Proved prove(Redeemed redeemed, String address, Function<Redeemed.Right, Optional<Person>> effect) {
        return switch (redeemed) {
            case Redeemed.Wrong(int left) -> new Proved.Wrong(left);
            case Redeemed.Over() -> new Proved.Over();
            case Redeemed.Right right -> {
                Optional<Person> person = effect.apply(right);
                person.ifPresent(in -> guesses.known(new Guess(Guessing.PASSWORD, in.login(), address)));
                yield person.<Proved>map(Proved.Welcome::new).orElseGet(Proved.Over::new);
            }
        };
    }

    private Optional<Person> add(Redeemed.Right right) {
        try {
            return right.password().map(hash -> people.add(right.login(), hash, Role.SELLER, shortened(right.login())));
        } catch (LoginTakenException signedUpMeanwhile) {
            return Optional.empty();
        }
    }

    /** What the house calls a new seller: the login with its middle left out. */
    static String shortened(String login) {
        int at = login.indexOf('@');
        String name = at > 0 ? login.substring(0, at) : login;
        return name.length() <= 4 ? name : name.substring(0, 2) + "…" + name.substring(name.length() - 2);
    }

    /** As typed on any keyboard, with or without blanks. */
    private static String digits(String typed) {
        String digits = PersonalText.account(typed);
        return digits.length() > LONGEST_CODE ? "" : digits;
    }

    @Override
    public Optional<String> login(UUID ticket, CodePurpose purpose) {
        return codes.login(ticket, purpose);
    }
}
