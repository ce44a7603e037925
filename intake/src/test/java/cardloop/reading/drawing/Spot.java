package cardloop.reading.drawing;

/** A point: of a card in tenths of a millimetre, of a photo in pixels; y runs down. */
public record Spot(double x, double y) {
    /** The point this share of the way to the other one. */
    public Spot towards(Spot other, double share) {
        return new Spot(x + share * (other.x - x), y + share * (other.y - y));
    }
}
