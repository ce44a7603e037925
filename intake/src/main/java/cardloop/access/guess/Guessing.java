package cardloop.access.guess;

/** What may be guessed, and how hard a brake is put on it. */
public enum Guessing {
    /** A password. What one address tries at one login is braked hard; a login as a whole only so that its tries are bounded. */
    PASSWORD(new Brake(5, 8), new Brake(20, 8), new Brake(100, 3)),
    /** A code asked for: each is a message to somebody, and a few tries at it. */
    CODE(new Brake(3, 8), new Brake(10, 8), new Brake(10, 6));

    private final Brake pair;
    private final Brake address;
    private final Brake login;

    Guessing(Brake pair, Brake address, Brake login) {
        this.pair = pair;
        this.address = address;
        this.login = login;
    }

    Brake pair() {
        return pair;
    }

    Brake address() {
        return address;
    }

    Brake login() {
        return login;
    }

    /** Failures of one login from one address that cost nothing. */
    public int free() {
        return pair.free();
    }
}
