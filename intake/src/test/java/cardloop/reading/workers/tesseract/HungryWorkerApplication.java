package cardloop.reading.workers.tesseract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;

/** Takes a photo and then memory outside its heap until somebody stops it. */
final class HungryWorkerApplication {
    private static final int MEGABYTE = 1024 * 1024;

    private HungryWorkerApplication() {}

    public static void main(String[] arguments) throws IOException {
        var frames = new Frames(System.in, System.out);
        frames.send(new byte[0]);
        frames.receive();
        var eaten = new ArrayList<ByteBuffer>();
        while (eaten.size() < 120) {
            ByteBuffer bite = ByteBuffer.allocateDirect(MEGABYTE);
            for (int i = 0; i < MEGABYTE; i += 4096) {
                bite.put(i, (byte) 1);
            }
            eaten.add(bite);
        }
        frames.receive();
    }
}
