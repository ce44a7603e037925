package cardloop.checkdigit;

/** The check digit of codes that have none. */
record NoCheckDigit() implements CheckDigit {
    @Override
    public String key() {
        return "none";
    }

    @Override
    public String source() {
        return "no issuer of the catalogue has published a check digit";
    }

    @Override
    public String alphabet() {
        return "";
    }

    @Override
    public String checkAlphabet() {
        return "";
    }

    @Override
    public int checkCharacters() {
        return 0;
    }

    @Override
    public boolean fits(String code) {
        return true;
    }

    @Override
    public String compute(String payload) {
        return "";
    }

    @Override
    public String append(String payload) {
        return payload;
    }
}
