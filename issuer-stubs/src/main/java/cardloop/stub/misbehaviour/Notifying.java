package cardloop.stub.misbehaviour;

/**
 * How the notices of one issuer go astray; only {@code gateway} sends any.
 *
 * @param lost how often a notice never leaves, from 0 to 1
 * @param doubled how often it is sent twice, from 0 to 1
 * @param delayMillis how much later than usual each leaves
 * @param reordered how often it is held back some seconds more, so that later ones overtake it, from 0 to 1
 */
public record Notifying(double lost, double doubled, int delayMillis, double reordered) {
    public static final Notifying WELL = new Notifying(0, 0, 0, 0);
}
