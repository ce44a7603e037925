package cardloop.reading.photos;

import cardloop.reading.drawing.Chance;
import cardloop.reading.drawing.Planes;
import cardloop.reading.photos.Level.Camera;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** From a scene to a file: lens, hand, grain, JPEG. */
final class Exposure {
    private static final double REFERENCE_WIDTH = 1_440;

    private Exposure() {}

    /** The file and its size in pixels. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Shot(byte[] jpeg, int width, int height) {}

    static Shot of(Planes planes, PhotoPlan plan, Chance chance) {
        Camera camera = plan.level().camera();
        double scale = Math.sqrt(planes.width() / REFERENCE_WIDTH);
        planes.blur(scale * chance.between(camera.leastBlur(), camera.mostBlur()));
        if (chance.comesTrue(camera.shaken())) {
            planes.shake(scale * chance.between(2.5, 3 + 4 * plan.level().wear()), chance.between(0, 180));
        }
        planes.grain(chance.between(camera.leastNoise(), camera.mostNoise()), chance);
        BufferedImage image = planes.image(plan.quarterTurns());
        double quality = chance.between(camera.leastQuality(), camera.mostQuality()) / 100;
        return new Shot(jpeg(image, quality), image.getWidth(), image.getHeight());
    }

    private static byte[] jpeg(BufferedImage image, double quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality((float) quality);
        var file = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
