package cardloop.format;

/**
 * A card as somebody typed it or a reader read it: raw strings, {@code ""} when absent. Prints none of its fields.
 *
 * @param kind our code of the kind
 * @param number the serial, empty for kinds without one
 * @param pin the PIN in clear
 * @param faceValue decimal in yuan
 * @param region ISO 3166
 * @param batch as printed
 * @param expiresOn a day or a month
 */
public record TypedCard(
        String kind, String number, String pin, String faceValue, String region, String batch, String expiresOn) {

    /** A card of which nothing but kind, key and face value is said. */
    public static TypedCard of(String kind, String number, String pin, String faceValue) {
        return new TypedCard(kind, number, pin, faceValue, "", "", "");
    }

    @Override
    public String toString() {
        return "TypedCard(" + pin.length() + " PIN characters typed)";
    }
}
