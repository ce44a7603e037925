package cardloop.card;

/** The lot an issuer printed a card in (批次), as the issuer writes it. */
public record BatchNo(String value) {
    public BatchNo {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a batch number has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
