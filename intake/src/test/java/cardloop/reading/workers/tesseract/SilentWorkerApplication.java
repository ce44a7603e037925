package cardloop.reading.workers.tesseract;

import java.io.IOException;

/** Takes photos and never answers. */
final class SilentWorkerApplication {
    private SilentWorkerApplication() {}

    public static void main(String[] arguments) throws IOException {
        var frames = new Frames(System.in, System.out);
        frames.send(new byte[0]);
        while (frames.receive().isPresent()) {
            // another photo that gets no answer
        }
    }
}
